import type { Recorded } from '#event-sourcing';
import type { Who } from '#platform';
import type { PlanEvent } from '../plan.events.js';
import type { PlanVersionView, VersionAnswerView } from './plan-versions.dto.js';

type Event<Type extends PlanEvent['type']> = Recorded<Extract<PlanEvent, { type: Type }>>;

/** Who reads: how actors are named to them, and whose reasons for a no they may read. */
export interface VersionsReader {
  readonly who: (actorId: string) => Who;
  readonly mayReadReason: (saidByPersonId: string) => boolean;
}

function answerOf(event: Event<'PlanAgreed'> | Event<'AgreementDeclined'>, { who, mayReadReason }: VersionsReader): VersionAnswerView {
  const { metadata, id: eventId } = event;
  const { personId, language, interpreter } = event.data;
  const entered = { personId, who: who(metadata.actor.id), at: metadata.occurredAt, recordedAt: metadata.recordedAt, eventId };
  const heard = { language, interpretedInto: interpreter?.language, interpreter: interpreter?.way };
  if (event.type === 'AgreementDeclined') {
    const reason = mayReadReason(personId) ? event.personal?.reason : undefined;
    return { answer: 'declined', ...entered, ...heard, reason };
  }
  const { capacity, signature, textHash } = event.data;
  return { answer: 'agreed', ...entered, ...heard, capacity, signature, textHash };
}

/** Every version that was proposed and what people said to it, the newest first. */
export function versionsOf(events: readonly Recorded[], reader: VersionsReader): PlanVersionView[] {
  const versions: PlanVersionView[] = [];
  for (const event of events as readonly Recorded<PlanEvent>[]) {
    if (event.type === 'PlanProposed') {
      const { actor, occurredAt, recordedAt } = event.metadata;
      versions.unshift({ version: event.data.version, who: reader.who(actor.id), at: occurredAt, recordedAt, answers: [] });
    }
    if (event.type !== 'PlanAgreed' && event.type !== 'AgreementDeclined') continue;
    versions.find(({ version }) => version === event.data.version)?.answers.push(answerOf(event, reader));
  }
  return versions;
}
