import type { Policy } from './policy.js';

/** When what is known of somebody is asked about again rather than taken as still true. */
export interface FactAge {
  /** Days since it was told, unless somebody checked it. */
  readonly askAgainAfterDays: number;
}

export const factAges: readonly Policy<FactAge>[] = [
  {
    id: 'fact-age',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27',
    source: 'Example value: half a year; no rule was found that gives a number',
    unverified: true,
    values: { askAgainAfterDays: 180 },
  },
];
