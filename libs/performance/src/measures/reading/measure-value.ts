import { countsIn } from '#event-sourcing';
import type { Counts } from '../definitions/measure-definition.js';
import { rate, type Rate } from '../statistics/rate.js';
import { medianOf, type ByDays } from '../statistics/median.js';
import { CountedReasons, type CountedRow, type OfReason } from './counted-reasons.js';
import type { Breakdown, MeasureQuestion } from './measure-question.js';
import { bind, type Bound } from './named-parameters.js';
import { valuesOf } from './named-values.js';
import { countsOf, knownThen } from './standings-of.js';

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

/** What is counted: the months of the question; or the period alone, by the key of the breakdown. */
interface KeyedRow extends CountedRow {
  readonly of: 'month' | 'row';
  readonly key: string;
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
  const reasons = new CountedReasons(question);
  const rateOf = (some: readonly KeyedRow[]): Rate => rateIn(reasons.of(some), question);
  const { months, rows } = await count(run, question, by);
  const { from, to } = question.period;
  const inPeriod = months.filter(({ key }) => key >= from && key <= to);
  const ofPeriod = reasons.of(inPeriod);
  return {
    value: rateIn(ofPeriod, question),
    rows: byKey(by === 'month' ? inPeriod : rows, rateOf),
    authorities: new Map(
      authorities
        .map(({ code, counties }) => [code, rows.filter(({ key }) => counties.includes(key))] as const)
        .filter(([, ofCounties]) => ofCounties.length > 0)
        .map(([code, ofCounties]) => [code, rateOf(ofCounties)]),
    ),
    trend: byKey(
      months.filter(({ key }) => question.trend.includes(key)),
      rateOf,
    ),
    reasons: new Map([...ofPeriod].map(([reason, { members }]) => [reason, members])),
  };
}

/** Counts the period alone, for a tile. */
export async function readTile(run: Run, question: MeasureQuestion): Promise<Rate> {
  const { months } = await count(run, { ...question, trend: [] }, 'month');
  return rateIn(new CountedReasons(question).of(months), question);
}

async function count(run: Run, question: MeasureQuestion, by: Breakdown): Promise<{ months: KeyedRow[]; rows: KeyedRow[] }> {
  const { text, values } = statementOf(question, by);
  const stored = (await run(text, [...values])) as (Omit<KeyedRow, 'counts'> & { members: string })[];
  const counted = stored.map(({ members, ...row }) => ({ ...row, counts: countsIn(members) }));
  return { months: counted.filter((row) => row.of === 'month'), rows: counted.filter((row) => row.of === 'row') };
}

function byKey(rows: readonly KeyedRow[], rateOf: (some: readonly KeyedRow[]) => Rate): Map<string, Rate> {
  const keys = new Map<string, KeyedRow[]>();
  for (const row of rows) {
    const ofKey = keys.get(row.key);
    if (ofKey) ofKey.push(row);
    else keys.set(row.key, [row]);
  }
  return new Map([...keys].map(([key, ofKey]) => [key, rateOf(ofKey)]));
}

function rateIn(reasons: ReadonlyMap<string, OfReason>, { measure, policy }: MeasureQuestion): Rate {
  const ofCodes = (counts: Counts): OfReason[] =>
    measure.reasons.filter((reason) => reason.counts === counts).flatMap(({ code }) => reasons.get(code) ?? []);
  const [yes, no] = [ofCodes('yes'), ofCodes('no')];
  const numerator = sumOf(yes);
  return rate({ numerator, denominator: numerator + sumOf(no), medianDays: medianOf(daysIn([...yes, ...no])) }, policy.values);
}

function sumOf(reasons: readonly OfReason[]): number {
  return reasons.reduce((sum, { members }) => sum + members, 0);
}

/** How many happened after how many days, with whatever reason. */
function daysIn(reasons: readonly OfReason[]): ByDays {
  const all = new Map<number, number>();
  for (const { byDays } of reasons) for (const [days, members] of byDays) all.set(days, (all.get(days) ?? 0) + members);
  return [...all];
}

function statementOf(question: MeasureQuestion, by: Breakdown): Bound {
  const all = 'month BETWEEN :first AND :last';
  const parts = [selected('month', 'month', countsOf(question, [], all))];
  if (by !== 'month') parts.push(selected('row', by, countsOf(question, [by], 'month BETWEEN :from AND :to')));
  const known = question.asKnownAt === undefined ? '' : `WITH ${knownThen(question, all)} `;
  return bind(known + parts.join(' UNION ALL '), valuesOf(question));
}

function selected(of: KeyedRow['of'], key: Breakdown, counts: string): string {
  return `SELECT '${of}' AS of, ${key} AS key, month, part, members FROM (${counts}) counts`;
}
