import { command, notFound } from '#event-sourcing';
import type { FactVerified } from '../person.events.js';
import { person, requireRegistered } from '../person.js';

export interface VerifyFact {
  /** The event that told the fact. */
  readonly eventId: string;
  readonly program: string;
  readonly how: string;
}

/** A program checked a fact, so that no other one has to ask again. */
export const verifyFact = command('VerifyFact', person, ({ eventId, program, how }: VerifyFact, state): readonly FactVerified[] => {
  requireRegistered(state);
  const fact = state.facts[eventId];
  if (!fact) notFound('fact of this person');
  return [{ type: 'FactVerified', data: { fact: fact.kind, eventId, program, how }, program }];
});
