import { command, isVisible, notFound, refuse, Refusal } from '#event-sourcing';
import type { LookAnswered } from '../person.looks.events.js';
import { person } from '../person.js';

export interface AnswerLookQuestion {
  readonly questionId: string;
  /** What the person reads. */
  readonly words: string;
  /** Who answers about a look of this one at somebody of that place; looked up by the service. */
  readonly answerersOf?: (place: string, lookerId: string) => readonly string[];
}

/**
 * Who answers for the county tells the person why somebody looked, or what is done about it. Nobody answers about
 * a look of their own: where no other supervisor is, those who lead teams there answer, or else who keeps the service.
 */
export const answerLookQuestion = command(
  'AnswerLookQuestion',
  person,
  ({ questionId, words, answerersOf }: AnswerLookQuestion, { looks }, { actor, streamId }): readonly LookAnswered[] => {
    const question = Object.hasOwn(looks, questionId) ? looks[questionId] : undefined;
    if (!question) return notFound('question');
    if (!question.open) refuse('people.look-answered', 'This has been answered.');
    if (question.lookerId === actor.id)
      throw new Refusal('not-allowed', 'people.own-look', 'This was your own look. Somebody else answers about it.');
    if (answerersOf && !answerersOf(question.county, question.lookerId).includes(actor.id))
      throw new Refusal('not-allowed', 'people.supervisor-answers', 'A supervisor of the county answers this.');
    if (!isVisible(words)) throw new Refusal('content', 'people.nothing-said', 'Write what they should read.');
    return [{ type: 'LookAnswered', data: { questionId }, personal: { words }, subjects: [streamId] }];
  },
);
