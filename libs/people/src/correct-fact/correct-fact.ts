import { command, notFound, Refusal, type Context } from '#event-sourcing';
import type { FactCorrected, PersonEvent, Source } from '../person.events.js';
import {
  birthDateRecorded,
  contactPointRecorded,
  demographicsRecorded,
  nameRecorded,
  sourceOf,
  type ToldBirth,
  type ToldContactPoint,
  type ToldDemographics,
  type ToldName,
} from '../person.facts.js';
import { person, requireRegistered, type KnownFact, type PersonState } from '../person.js';

export interface CorrectFact extends Source {
  /** The event that told the wrong value. */
  readonly eventId: string;
  readonly reason: string;
  /** The right value, of the same kind as the wrong one. */
  readonly name?: ToldName;
  readonly birth?: ToldBirth;
  readonly demographics?: ToldDemographics;
  readonly contactPoint?: ToldContactPoint;
  /** The worker saw that it happened before the right birth date, and means it; said here or beside the birth date. */
  readonly confirmBeforeBirth?: boolean;
}

/** A value was wrong. The right one stands in an event of its own beside this one; both stay. */
export const correctFact = command('CorrectFact', person, (input: CorrectFact, state, context): readonly PersonEvent[] => {
  requireRegistered(state);
  const fact = state.facts[input.eventId];
  if (!fact) notFound('fact of this person');
  if (fact.correctedBy) {
    throw new Refusal('moved', 'people.already-corrected', 'Somebody else has corrected this meanwhile. Look at their value first.', {
      theirsBy: fact.correctedBy.actor,
      theirsAt: fact.correctedBy.at,
    });
  }
  const told = rightValue(input, fact, state, context);
  const correction: FactCorrected = {
    type: 'FactCorrected',
    data: { fact: told.kind, correctsEventId: input.eventId },
    personal: { reason: input.reason },
    subjects: [context.streamId],
  };
  return [correction, ...told.events];
});

function rightValue(
  input: CorrectFact,
  fact: KnownFact,
  state: PersonState,
  context: Context,
): { kind: FactCorrected['data']['fact']; events: readonly PersonEvent[] } {
  const source = sourceOf(input);
  if (fact.kind === 'name' && input.name) {
    return { kind: 'name', events: [nameRecorded(input.name, source, context, fact.itemId ?? context.newId('name'))] };
  }
  if (fact.kind === 'birth-date' && input.birth) {
    return {
      kind: 'birth-date',
      events: [birthDateRecorded({ confirmBeforeBirth: input.confirmBeforeBirth, ...input.birth }, source, context)],
    };
  }
  if (fact.kind === 'demographics' && input.demographics) {
    return { kind: 'demographics', events: [demographicsRecorded(input.demographics, source, context, state.birthDate)] };
  }
  if (fact.kind === 'contact-point' && input.contactPoint && fact.itemId) {
    const ended: PersonEvent[] = state.openContactPoints.includes(fact.itemId)
      ? [{ type: 'ContactPointEnded', data: { contactPointId: fact.itemId } }]
      : [];
    const right = contactPointRecorded(input.contactPoint, source, context, context.newId('contact-point'));
    return { kind: 'contact-point', events: [...ended, right] };
  }
  throw new Refusal('content', 'people.correction-of-another-kind', `Send the right value of what is corrected: ${fact.kind}.`);
}
