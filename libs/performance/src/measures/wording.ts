import type { MeasureQuestion } from './reading/measure-question.js';

/** The measure's title with the days of the policy. */
export function titleOf({ measure, policy }: MeasureQuestion): string {
  return withDays(measure.title, policy.values.days);
}

/** Who the members are and when one counts, with the days of the policy. */
export function wordsOf({ measure, policy }: MeasureQuestion): string {
  return withDays(measure.words, policy.values.days);
}

function withDays(text: string, days: number | null): string {
  return text.replaceAll('{days}', String(days ?? ''));
}
