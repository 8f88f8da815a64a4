import { rate, type Rate } from '../statistics/rate.js';
import { medianOf, type ByDays } from '../statistics/median.js';
import type { Breakdown, MeasureQuestion } from './measure-question.js';
import { bind, type Bound } from './named-parameters.js';
import { valuesOf } from './named-values.js';
import { standingsOf } from './standings-of.js';

/** Runs a statement. */
export type Run = (text: string, values: unknown[]) => Promise<unknown[]>;

export interface MeasureValue {
  readonly value: Rate;
  /** Rates by the key of the breakdown asked for. */
  readonly rows: ReadonlyMap<string, Rate>;
  /** Rates of authorities: their counties together. */
  readonly authorities: ReadonlyMap<string, Rate>;
  readonly trend: ReadonlyMap<string, Rate>;
  /** How many members have each reason. */
  readonly reasons: ReadonlyMap<string, number>;
}

/** Members that count alike. */
interface CountRow {
  /** The months of the question; or the period alone, by the key of the breakdown. */
  readonly part: 'month' | 'row';
  readonly key: string;
  readonly reason: string;
  readonly members: number;
  /** Days until it happened, and how many of the members there were of each, as lists of the database; null where it did not. */
  readonly days: string | null;
  readonly each: string | null;
}

/** An authority and its counties. */
interface Authority {
  readonly code: string;
  readonly counties: readonly string[];
}

/** Counts everything that a measure's page shows, in one statement and so at one moment. */
export async function readMeasureValue(
  run: Run,
  question: MeasureQuestion,
  by: Breakdown,
  authorities: readonly Authority[],
): Promise<MeasureValue> {
  const { months, rows } = await count(run, question, by);
  const { from, to } = question.period;
  const inPeriod = months.filter(({ key }) => key >= from && key <= to);
  return {
    value: rateOf(inPeriod, question),
    rows: ratesOf(by === 'month' ? inPeriod : rows, question),
    authorities: new Map(
      authorities
        .map(({ code, counties }) => [code, rows.filter(({ key }) => counties.includes(key))] as const)
        .filter(([, ofCounties]) => ofCounties.length > 0)
        .map(([code, ofCounties]) => [code, rateOf(ofCounties, question)]),
    ),
    trend: ratesOf(
      months.filter(({ key }) => question.trend.includes(key)),
      question,
    ),
    reasons: reasonsIn(inPeriod),
  };
}

/** Counts the period alone, for a tile. */
export async function readTile(run: Run, question: MeasureQuestion): Promise<Rate> {
  const { months } = await count(run, { ...question, trend: [] }, 'month');
  return rateOf(months, question);
}

async function count(run: Run, question: MeasureQuestion, by: Breakdown): Promise<{ months: CountRow[]; rows: CountRow[] }> {
  const { text, values } = statementOf(question, by);
  const counted = (await run(text, [...values])) as CountRow[];
  return { months: counted.filter(({ part }) => part === 'month'), rows: counted.filter(({ part }) => part === 'row') };
}

function ratesOf(counted: readonly CountRow[], question: MeasureQuestion): Map<string, Rate> {
  const rows = new Map<string, CountRow[]>();
  for (const row of counted) rows.set(row.key, [...(rows.get(row.key) ?? []), row]);
  return new Map([...rows].map(([key, ofKey]) => [key, rateOf(ofKey, question)]));
}

function reasonsIn(counted: readonly CountRow[]): Map<string, number> {
  const reasons = new Map<string, number>();
  for (const { reason, members } of counted) reasons.set(reason, (reasons.get(reason) ?? 0) + members);
  return reasons;
}

function rateOf(rows: readonly CountRow[], { measure, policy }: MeasureQuestion): Rate {
  const counts = new Map(measure.reasons.map((reason) => [reason.code, reason.counts]));
  const sum = (some: readonly CountRow[]): number => some.reduce((total, { members }) => total + members, 0);
  const counted = rows.filter(({ reason }) => counts.get(reason) === 'yes' || counts.get(reason) === 'no');
  const numerator = sum(counted.filter(({ reason }) => counts.get(reason) === 'yes'));
  return rate({ numerator, denominator: sum(counted), medianDays: medianOf(daysIn(counted)) }, policy.values);
}

/** How many happened after how many days, in all rows together. */
function daysIn(rows: readonly CountRow[]): ByDays {
  const members = new Map<number, number>();
  for (const { days, each } of rows) {
    if (days === null || each === null) continue;
    const ofEach = numbersIn(each);
    numbersIn(days).forEach((after, i) => members.set(after, (members.get(after) ?? 0) + ofEach[i]!));
  }
  return [...members];
}

/** A list as the database writes it: the driver would look at each of its letters. */
function numbersIn(list: string): readonly number[] {
  return JSON.parse(`[${list.slice(1, -1)}]`) as number[];
}

/** Each standing gets its reason here, by the policy of the question; what counts alike is put together. */
function statementOf(question: MeasureQuestion, by: Breakdown): Bound {
  const parts = [countBy(question, 'month', 'month', standingsOf(question, [], 'month BETWEEN :first AND :last'))];
  if (by !== 'month') parts.push(countBy(question, 'row', by, standingsOf(question, [by], 'month BETWEEN :from AND :to')));
  return bind(parts.join(' UNION ALL '), valuesOf(question));
}

function countBy({ measure }: MeasureQuestion, part: CountRow['part'], key: Breakdown, standings: string): string {
  return `SELECT '${part}' AS part, ${key} AS key, reason, sum(members)::integer AS members,
                 array_agg(days) FILTER (WHERE days IS NOT NULL)::text AS days, array_agg(members) FILTER (WHERE days IS NOT NULL)::text AS each
            FROM (SELECT ${key}, ${measure.reason} AS reason, days, members FROM (${standings}) standings) judged
           GROUP BY ${key}, reason HAVING sum(members) <> 0`;
}
