import { SERVING_PLACES } from '#codes';
import { PLACE_MISSING } from '../facts/places.js';
import { notYetDueSince } from './days-over.js';
import type { MeasureQuestion } from './measure-question.js';

const PLACES: readonly string[] = [...SERVING_PLACES, PLACE_MISSING];

/** Values of the names that the statements of a question use. */
export function valuesOf({
  policy,
  levels,
  period,
  trend,
  counties,
  program,
  language,
  asKnownAt,
  today,
}: MeasureQuestion): Readonly<Record<string, unknown>> {
  const notYetDue = notYetDueSince(policy.values, today);
  return {
    within: policy.values.days,
    notYetDue,
    notYetDueMonth: notYetDue?.slice(0, 7),
    levels,
    from: period.from,
    to: period.to,
    trend,
    first: [period.from, ...trend].sort()[0],
    last: [period.to, ...trend].sort().at(-1),
    counties: counties ?? PLACES,
    program,
    language,
    knownAt: asKnownAt,
  };
}
