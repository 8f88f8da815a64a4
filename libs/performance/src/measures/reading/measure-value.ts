import { rate, type Rate } from '../statistics/rate.js';
import type { Breakdown, MeasureQuestion } from './measure-question.js';
import { membersOf } from './members-of.js';
import { bind, type Bound } from './named-parameters.js';

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
  readonly part: 'value' | 'row' | 'authority' | 'trend' | 'reason';
  readonly key: string | null;
  readonly numerator: string;
  readonly denominator: string;
  readonly members: string;
  readonly median: number | null;
}

/** Counts everything that a measure's page shows, in one statement and so at one moment. */
export async function readMeasureValue(
  run: Run,
  question: MeasureQuestion,
  by: Breakdown,
  authorities: readonly { code: string; counties: readonly string[] }[],
): Promise<MeasureValue> {
  const { text, values } = statementOf(question, by, authorities);
  const counted = (await run(text, [...values])) as CountRow[];
  const ratesOf = (part: CountRow['part']): Map<string, Rate> =>
    new Map(counted.filter((row) => row.part === part).map((row) => [row.key ?? '', rateOf(row, question)]));
  return {
    value: ratesOf('value').get('') ?? rate({ numerator: 0, denominator: 0, medianDays: null }, question.policy.values),
    rows: ratesOf('row'),
    authorities: ratesOf('authority'),
    trend: ratesOf('trend'),
    reasons: new Map(counted.filter((row) => row.part === 'reason').map((row) => [row.key ?? '', Number(row.members)])),
  };
}

function rateOf(row: CountRow, { policy }: MeasureQuestion): Rate {
  return rate({ numerator: Number(row.numerator), denominator: Number(row.denominator), medianDays: row.median }, policy.values);
}

/** The counts of a group of members; `percentile_cont` gives the mean of the middle two where they are even. */
const COUNTS = `
  count(*) FILTER (WHERE reason = ANY (:yes)) AS numerator,
  count(*) FILTER (WHERE reason = ANY (:counted)) AS denominator,
  count(*) AS members,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FILTER (WHERE reason = ANY (:counted)) AS median`;

function statementOf(
  question: MeasureQuestion,
  by: Breakdown,
  authorities: readonly { code: string; counties: readonly string[] }[],
): Bound {
  const members = membersOf(question);
  const parts = [
    `SELECT 'value' AS part, NULL::text AS key, ${COUNTS} FROM members WHERE in_period`,
    `SELECT 'row', ${by}, ${COUNTS} FROM members WHERE in_period GROUP BY ${by}`,
    `SELECT 'trend', month, ${COUNTS} FROM members WHERE month = ANY (:trend) GROUP BY month`,
    `SELECT 'reason', reason, ${COUNTS} FROM members WHERE in_period GROUP BY reason`,
    ...authorities.map(
      (_, index) => `SELECT 'authority', :authority${letter(index)}::text, ${COUNTS} FROM members
      WHERE in_period AND county = ANY (:countiesOf${letter(index)})`,
    ),
  ];
  const ofAuthorities = authorities.flatMap(({ code, counties }, index) => [
    [`authority${letter(index)}`, code],
    [`countiesOf${letter(index)}`, counties],
  ]);
  return bind(`${members.text} ${parts.join(' UNION ALL ')}`, {
    ...members.values,
    ...Object.fromEntries(ofAuthorities),
    yes: codesOf(question, 'yes'),
    counted: [...codesOf(question, 'yes'), ...codesOf(question, 'no')],
  });
}

const letter = (index: number): string => String.fromCharCode(65 + index);

function codesOf({ measure }: MeasureQuestion, counts: 'yes' | 'no'): string[] {
  return measure.reasons.filter((reason) => reason.counts === counts).map((reason) => reason.code);
}
