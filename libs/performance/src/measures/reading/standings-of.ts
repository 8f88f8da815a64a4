import type { MemberRows } from '../definitions/measure-definition.js';
import { ALL, cellsOf, STRATA, type Stratum } from '../tallies/tally-of.js';
import type { MeasureQuestion } from './measure-question.js';

const KNOWN_THEN = 'known_from_at <= :knownAt::timestamptz AND (known_to_at IS NULL OR known_to_at > :knownAt::timestamptz)';
const KNOWN_NOW = 'known_to_position IS NULL';

/** Rows of the members' facts as they are known now, or as they were known then. */
export function memberRows({ asKnownAt }: MeasureQuestion): MemberRows {
  const of = (view: string): string => `(SELECT * FROM ${view} WHERE ${asKnownAt === undefined ? KNOWN_NOW : KNOWN_THEN})`;
  return {
    contacts: of('measured_contact'),
    cases: of('measured_case'),
    outcomes: of('measured_outcome'),
    languages: 'outcome_language',
    plans: of('measured_plan'),
    reviewedCases: of('reviewed_case'),
  };
}

/** SQL that tells of the members of a question, one by one. */
export function membersOf(question: MeasureQuestion): string {
  const { measure, counties, program, language } = question;
  const filters = [counties && 'county = ANY (:counties)', program && 'program = :program', language && 'language = :language'];
  return `SELECT * FROM (${measure.standings(memberRows(question))}) standings WHERE ${['true', ...filters].filter(Boolean).join(' AND ')}`;
}

/** SQL of a WITH query, `known`: members as they were known then, for {@link countsOf}. Found once, however often they are counted. */
export function knownThen(question: MeasureQuestion, months: string): string {
  return `known AS MATERIALIZED (${membersOf(question)} AND ${months})`;
}

/**
 * SQL that gives how many members of a question stand alike, by month and stratum, in rows of a tally: from the tally where it is
 * asked what is known now, counted one by one in {@link knownThen} where it is asked what was known then. Both come from the
 * measure's own `standings`.
 *
 * @param apart strata that must be told apart, beside those by which the question chooses
 * @param months SQL: which months are counted
 */
export function countsOf(question: MeasureQuestion, apart: readonly Stratum[], months: string): string {
  const { measure, policy, asKnownAt } = question;
  if (asKnownAt !== undefined) return rowsOfTally(cellsOf(summedKnown(apart, months)));
  // Those who wait stand among all as if their days were over. Where they are not, it matters since when they wait.
  const parts = policy.values.days === null ? `part = 'all'` : `(part = 'all' OR month >= :notYetDueMonth)`;
  return `SELECT month, county, program, language, part, members FROM ${measure.tally} WHERE ${chosenIn(question, apart)} AND ${months} AND ${parts}`;
}

/** SQL: members as known then, with one name for all in what need not be told apart. */
function summedKnown(apart: readonly Stratum[], months: string): string {
  const strata = STRATA.map((stratum) => (apart.includes(stratum) ? stratum : `'${ALL}' AS ${stratum}`));
  return `SELECT ${strata.join(', ')}, month, day, state, days FROM known WHERE ${months}`;
}

/** SQL: cells that were counted, written as a tally keeps them. */
function rowsOfTally(cells: string): string {
  const cell = 'month, county, program, language, part';
  return `
    SELECT ${cell}, '{' || string_agg(to_json(kind) || ':[' || sizes || ']', ',') || '}' AS members
      FROM (SELECT ${cell}, kind, string_agg(size || ',' || members, ',') AS sizes FROM (${cells}) cells GROUP BY ${cell}, kind) kinds
     GROUP BY ${cell}`;
}

/** Which strata a question tells apart: those by which it chooses, and those that must be told apart beside them. */
export function toldApart({ counties, program, language }: MeasureQuestion, apart: readonly Stratum[]): readonly Stratum[] {
  const chosen: Readonly<Record<Stratum, unknown>> = { county: counties, program, language };
  return STRATA.filter((stratum) => apart.includes(stratum) || chosen[stratum]);
}

/** Which cells of a tally: the sum over every stratum that the question does not tell apart. */
function chosenIn(question: MeasureQuestion, apart: readonly Stratum[]): string {
  const { counties, program, language } = question;
  const chosen: Readonly<Record<Stratum, string | undefined>> = {
    county: counties && 'county = ANY (:counties)',
    program: program && 'program = :program',
    language: language && 'language = :language',
  };
  const told = toldApart(question, apart);
  const any = (stratum: Stratum): string => (stratum === 'county' ? 'county = ANY (:counties)' : `${stratum} <> '${ALL}'`);
  return STRATA.map((stratum) => (told.includes(stratum) ? (chosen[stratum] ?? any(stratum)) : `${stratum} = '${ALL}'`)).join(' AND ');
}
