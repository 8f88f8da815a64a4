import type { Recorded } from '#event-sourcing';
import type { Who } from '#platform';
import type { PlanEvent } from '../plan.events.js';
import type { PlanVersionView, VersionAnswerView } from './plan-versions.dto.js';

type Event<Type extends PlanEvent['type']> = Recorded<Extract<PlanEvent, { type: Type }>>;
type WhoIs = (actorId: string) => Who;

function answerOf(event: Event<'PlanAgreed'> | Event<'AgreementDeclined'>, who: WhoIs): VersionAnswerView {
  const { metadata, id: eventId } = event;
  const { personId, language, interpreter } = event.data;
  const entered = { personId, who: who(metadata.actor.id), at: metadata.occurredAt, recordedAt: metadata.recordedAt, eventId };
  const heard = { language, interpretedInto: interpreter?.language, interpreter: interpreter?.way };
  if (event.type === 'AgreementDeclined') return { answer: 'declined', ...entered, ...heard, reason: event.personal?.reason };
  const { capacity, signature, textHash } = event.data;
  return { answer: 'agreed', ...entered, ...heard, capacity, signature, textHash };
}

/** Every version that was proposed and what people said to it, the newest first. */
export function versionsOf(events: readonly Recorded[], who: WhoIs): PlanVersionView[] {
  const versions: PlanVersionView[] = [];
  for (const event of events as readonly Recorded<PlanEvent>[]) {
    if (event.type === 'PlanProposed') {
      const { actor, occurredAt, recordedAt } = event.metadata;
      versions.unshift({ version: event.data.version, who: who(actor.id), at: occurredAt, recordedAt, answers: [] });
    }
    if (event.type !== 'PlanAgreed' && event.type !== 'AgreementDeclined') continue;
    versions.find(({ version }) => version === event.data.version)?.answers.push(answerOf(event, who));
  }
  return versions;
}
