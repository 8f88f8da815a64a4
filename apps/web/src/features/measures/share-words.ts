import type { Rate } from './measures-api.js';

/** `76.5 %`: one decimal, rounded only here, for the eye; verdicts come from the unrounded value. */
export function percent(share: number, language: string): string {
  return `${percentNumber(share, language)} %`;
}

/** `76.5`, where the sign stands elsewhere. */
export function percentNumber(share: number, language: string): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(share * 100);
}

/** `75 %`: thresholds, targets and axes without a needless decimal. */
export function wholePercent(share: number, language: string): string {
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(share * 100)} %`;
}

/** `October 2026` of `2026-10`. */
export function monthWords(month: string, language: string, length: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: length, year: 'numeric' }).format(new Date(`${month}-15T12:00:00Z`));
}

/** A share with its interval; only where there is somebody to count. */
export interface Counted extends Rate {
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
}

export function isCounted(rate: Rate): rate is Counted {
  return rate.share !== null && rate.lower !== null && rate.upper !== null;
}

export type TrendSentence =
  | { readonly says: 'none' }
  | { readonly says: 'one'; readonly last: Counted & { month: string } }
  | { readonly says: 'rose' | 'fell' | 'same'; readonly first: Counted & { month: string }; readonly last: Counted & { month: string } };

/**
 * What the trend says, from the first to the last month with somebody to count. It rose or fell only where the two
 * intervals do not touch; anything less is "no clear difference".
 */
export function trendSentence(months: readonly (Rate & { month: string })[]): TrendSentence {
  const counted = months.filter((month): month is Counted & { month: string } => isCounted(month));
  const first = counted[0];
  const last = counted[counted.length - 1];
  if (!first || !last) return { says: 'none' };
  if (first === last) return { says: 'one', last };
  if (last.lower > first.upper) return { says: 'rose', first, last };
  return { says: last.upper < first.lower ? 'fell' : 'same', first, last };
}
