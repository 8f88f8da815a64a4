import type { MeasureRow, TrendMonth } from './measure-answers.dto.js';
import { labelOf } from './labels.js';
import { PLACE_MISSING } from './facts/places.js';
import type { Breakdown, MeasureQuestion } from './reading/measure-question.js';
import type { MeasureValue } from './reading/measure-value.js';
import { placeName, rowsOf } from './reading/place.js';
import { rate, type Rate } from './statistics/rate.js';

/** The rows of a breakdown by their labels; whoever has no place, language or program comes last and is never left out. */
export function rowsOfValue(question: MeasureQuestion, counted: MeasureValue, by: Breakdown, place: string | undefined): MeasureRow[] {
  const expected = by === 'county' ? rowsOf(place) : [];
  const keys = [...new Set([...expected, ...counted.rows.keys()])];
  const rows = keys.map((key) => row(key, labelOf(by, key), counted.rows.get(key) ?? nobody(question), false));
  const authorities = [...counted.authorities].map(([code, value]) => row(code, placeName(code), value, true));
  return [...rows.sort(byLabel), ...authorities];
}

/** One entry for each month of the trend, also where there was nobody to count. */
export function trendOfValue(question: MeasureQuestion, counted: MeasureValue): TrendMonth[] {
  return question.trend.map((month) => ({ month, ...(counted.trend.get(month) ?? nobody(question)) }));
}

const row = (key: string, label: string, value: Rate, notAddedAgain: boolean): MeasureRow => ({ key, label, notAddedAgain, ...value });

function nobody({ policy }: MeasureQuestion): Rate {
  return rate({ numerator: 0, denominator: 0, medianDays: null }, policy.values);
}

const LAST: readonly string[] = ['other', 'none', 'not-asked', PLACE_MISSING];

function byLabel(a: MeasureRow, b: MeasureRow): number {
  return LAST.indexOf(a.key) - LAST.indexOf(b.key) || a.label.localeCompare(b.label, 'en');
}
