import { wilson } from './wilson.js';

/** How a share stands to what was promised. `not-judged`: there is nobody to count. */
export type Verdict = 'target-met' | 'threshold-met' | 'below-threshold' | 'not-judged';

/** A value of a measure. Shares and bounds are unrounded, between 0 and 1; null where the denominator is 0. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  readonly share: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Days until it happened, for those in the denominator for whom it did; the mean of the middle two where they are even. */
  readonly medianDays: number | null;
  readonly verdict: Verdict;
}

export interface Promised {
  readonly threshold: number;
  readonly target: number;
}

/** The one place where counts become a share, an interval and a verdict. Nothing is rounded here: the screen rounds what it shows. */
export function rate(counts: { numerator: number; denominator: number; medianDays: number | null }, promised: Promised): Rate {
  const { numerator, denominator, medianDays } = counts;
  const interval = wilson(numerator, denominator);
  const share = interval ? numerator / denominator : null;
  return {
    numerator,
    denominator,
    share,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    medianDays,
    verdict: verdictOf(share, promised),
  };
}

function verdictOf(share: number | null, { threshold, target }: Promised): Verdict {
  if (share === null) return 'not-judged';
  if (share >= target) return 'target-met';
  return share >= threshold ? 'threshold-met' : 'below-threshold';
}
