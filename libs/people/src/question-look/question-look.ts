import { command, isVisible, refuse, Refusal } from '#event-sourcing';
import type { LookQuestioned } from '../person.looks.events.js';
import { person, requireRegistered } from '../person.js';

/** A look as the access log has it, and what the person says of it. */
export interface QuestionLook {
  readonly lookId: string;
  /** Verbatim; to say nothing more is fine. */
  readonly words?: string;
  /** As it stands in the access log; looked up by the service. */
  readonly lookerId?: string;
  readonly lookedAt?: string;
  readonly permission?: string;
  readonly allowed?: boolean;
  readonly county?: string;
}

/** That wait for an answer. */
const MOST_OPEN = 20;

/** A person says of a look at them that it is not right, once of each. Who answers for the county tells them why it was, or what is done. */
export const questionLook = command('QuestionLook', person, (input: QuestionLook, state, context): readonly LookQuestioned[] => {
  requireRegistered(state);
  if (input.lookerId === context.actor.id) refuse('people.looked-yourself', 'It was you who looked.');
  const { lookId, words, lookerId = '', lookedAt = '', permission = '', allowed = false, county = '' } = input;
  const known = Object.values(state.looks);
  if (known.some((question) => question.lookId === lookId)) refuse('people.look-questioned', 'You have said that of this look already.');
  if (known.filter(({ open }) => open).length >= MOST_OPEN)
    refuse('people.asked-already', 'We have what you said, and will answer you here.');
  if (words !== undefined && !isVisible(words)) throw new Refusal('content', 'people.nothing-said', 'Say it in your own words.');
  return [
    {
      type: 'LookQuestioned',
      data: { questionId: context.newId('question'), lookId, lookerId, lookedAt, permission, allowed, county },
      ...(words !== undefined && { personal: { words }, subjects: [context.streamId] }),
    },
  ];
});
