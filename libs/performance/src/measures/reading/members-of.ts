import { dayCalendar } from './day-calendar.js';
import type { MeasureQuestion } from './measure-question.js';

const KNOWN_THEN = 'known_from_at <= :knownAt::timestamptz AND (known_to_at IS NULL OR known_to_at > :knownAt::timestamptz)';
const KNOWN_NOW = 'known_to_position IS NULL';

/**
 * The members of a measure, each judged once: a common table expression `members` (with `in_period`), on which the value,
 * the rows, the trend, the reasons and the list of members all stand. What a tile says and what its list holds cannot differ.
 */
export function membersOf(question: MeasureQuestion): { readonly text: string; readonly values: Readonly<Record<string, unknown>> } {
  const { measure, policy, levels, period, trend, counties, program, language, asKnownAt, today } = question;
  const known = asKnownAt === undefined ? KNOWN_NOW : KNOWN_THEN;
  const from = trend[0] !== undefined && trend[0] < period.from ? trend[0] : period.from;
  const calendar = dayCalendar(policy.values, `${from}-01`, today);
  const filters = [
    counties && 'county = ANY (:counties)',
    program && 'program = :program',
    language && 'language = :language',
    '(month BETWEEN :from AND :to OR month = ANY (:trend))',
  ].filter(Boolean);
  const text = `
    WITH calendar AS (SELECT * FROM unnest(:days::text[], :dues::text[], :ordinals::int[]) AS c (day, due, ordinal)),
         contacts AS (SELECT * FROM measured_contact WHERE ${known}),
         cases AS (SELECT * FROM measured_case WHERE ${known}),
         outcomes AS (SELECT * FROM measured_outcome WHERE ${known}),
         judged AS (${measure.judged}),
         members AS MATERIALIZED (SELECT *, month BETWEEN :from AND :to AS in_period FROM judged WHERE ${filters.join(' AND ')})`;
  const values = {
    days: calendar.map(({ day }) => day),
    dues: calendar.map(({ due }) => due),
    ordinals: calendar.map(({ ordinal }) => ordinal),
    knownAt: asKnownAt,
    levels,
    today,
    from: period.from,
    to: period.to,
    trend,
    counties,
    program,
    language,
  };
  return { text, values };
}
