import { rate, type Rate } from '../statistics/rate.js';
import { medianOf, type ByDays } from '../statistics/median.js';
import type { Stratum } from '../tallies/tally-of.js';
import type { Breakdown, MeasureQuestion } from './measure-question.js';
import { bind, type Bound } from './named-parameters.js';
import { valuesOf } from './named-values.js';
import { standingsOf } from './standings-of.js';

/** Runs a statement; TypeORM's `DataSource.query` is one. */
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

interface CountRow {
  readonly part: 'value' | 'row' | 'authority' | 'trend';
  readonly key: string;
  readonly reason: string;
  readonly members: number;
  readonly byDays: ByDays | null;
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
  const { text, values } = statementOf(question, by, authorities);
  const counted = (await run(text, [...values])) as CountRow[];
  const whole = counted.filter(({ part }) => part === 'value');
  return {
    value: rateOf(whole, question),
    rows: ratesOf(counted, 'row', question),
    authorities: ratesOf(counted, 'authority', question),
    trend: ratesOf(counted, 'trend', question),
    reasons: new Map(whole.map(({ reason, members }) => [reason, members])),
  };
}

/** Counts the period alone, for a tile. */
export async function readTile(run: Run, question: MeasureQuestion): Promise<Rate> {
  const { text, values } = bind(counting(question, [WHOLE], [VALUE]), valuesOf({ ...question, trend: [] }));
  return rateOf((await run(text, [...values])) as CountRow[], question);
}

function ratesOf(counted: readonly CountRow[], part: CountRow['part'], question: MeasureQuestion): Map<string, Rate> {
  const rows = new Map<string, CountRow[]>();
  for (const row of counted) if (row.part === part) rows.set(row.key, [...(rows.get(row.key) ?? []), row]);
  return new Map([...rows].map(([key, ofKey]) => [key, rateOf(ofKey, question)]));
}

function rateOf(rows: readonly CountRow[], { measure, policy }: MeasureQuestion): Rate {
  const counts = new Map(measure.reasons.map((reason) => [reason.code, reason.counts]));
  const sum = (some: readonly CountRow[]): number => some.reduce((total, { members }) => total + members, 0);
  const counted = rows.filter(({ reason }) => counts.get(reason) === 'yes' || counts.get(reason) === 'no');
  const numerator = sum(counted.filter(({ reason }) => counts.get(reason) === 'yes'));
  const medianDays = medianOf(counted.flatMap(({ byDays }) => byDays ?? []));
  return rate({ numerator, denominator: sum(counted), medianDays }, policy.values);
}

const WHOLE = { name: 'whole', apart: [] as readonly Stratum[] };
const IN_PERIOD = 'month BETWEEN :from AND :to';
const VALUE = `SELECT 'value' AS part, '' AS key, reason, days, members FROM whole WHERE ${IN_PERIOD}`;

function statementOf(question: MeasureQuestion, by: Breakdown, authorities: readonly Authority[]): Bound {
  const rows = by === 'month' ? WHOLE : { name: 'parts', apart: [by] };
  const parts = [
    VALUE,
    `SELECT 'row', ${by}, reason, days, members FROM ${rows.name} WHERE ${IN_PERIOD}`,
    `SELECT 'trend', month, reason, days, members FROM whole WHERE month = ANY (:trend)`,
    ...authorities.map(
      (_, index) => `SELECT 'authority', :authority${letter(index)}::text, reason, days, members FROM ${rows.name}
      WHERE ${IN_PERIOD} AND county = ANY (:countiesOf${letter(index)})`,
    ),
  ];
  const ofAuthorities = authorities.flatMap(({ code, counties }, index) => [
    [`authority${letter(index)}`, code],
    [`countiesOf${letter(index)}`, counties],
  ]);
  const values = { ...valuesOf(question), ...Object.fromEntries(ofAuthorities) };
  return bind(counting(question, [...new Set([WHOLE, rows])], parts), values);
}

/** Each standing gets its reason here, by the policy of the question; what is alike is counted together. */
function counting(
  question: MeasureQuestion,
  sources: readonly { readonly name: string; readonly apart: readonly Stratum[] }[],
  parts: readonly string[],
): string {
  const judged = sources.map(
    ({ name, apart }) =>
      `${name} AS (SELECT *, ${question.measure.reason} AS reason FROM (${standingsOf(question, apart)}) ${name}_standings)`,
  );
  return `WITH ${judged.join(', ')},
    alike AS (SELECT part, key, reason, days, sum(members)::integer AS members FROM (${parts.join(' UNION ALL ')}) counted
               GROUP BY part, key, reason, days)
    SELECT part, key, reason, sum(members)::integer AS members,
           json_agg(json_build_array(days, members)) FILTER (WHERE days IS NOT NULL AND members <> 0) AS "byDays"
      FROM alike GROUP BY part, key, reason HAVING sum(members) <> 0`;
}

const letter = (index: number): string => String.fromCharCode(65 + index);
