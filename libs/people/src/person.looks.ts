import type { Recorded } from '#event-sourcing';
import type { PersonLookEvent } from './person.looks.events.js';

/** A look of which the person said that it is not right. */
export interface QuestionedLook {
  readonly lookId: string;
  readonly lookerId: string;
  /** Whose people answer. */
  readonly county: string;
  readonly open: boolean;
}

/** By the ids of the questions. */
export type QuestionedLooks = Readonly<Record<string, QuestionedLook>>;

/** The questions with one event more. */
export function looksAfter(now: QuestionedLooks, { type, data }: Recorded<PersonLookEvent>): QuestionedLooks {
  const { questionId } = data;
  if (type === 'LookQuestioned') {
    const { lookId, lookerId, county } = data;
    return { ...now, [questionId]: { lookId, lookerId, county, open: true } };
  }
  const question = now[questionId];
  return question ? { ...now, [questionId]: { ...question, open: false } } : now;
}
