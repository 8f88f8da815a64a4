import type { Policy } from './policy.js';

/** The numbers of a measure: how many days count as in time, which share is asked for, which is aimed at. */
export interface MeasureNumbers {
  /** Null where no days are counted. */
  readonly days: number | null;
  /** Whether `days` are business days of the jurisdiction. */
  readonly business: boolean;
  /** The least share, from 0 to 1; below it an improvement plan is asked for. */
  readonly threshold: number;
  /** The share that is aimed at, from 0 to 1. */
  readonly target: number;
}

export type MeasurePolicy = Policy<MeasureNumbers>;

const numbers = (id: string, source: string, values: MeasureNumbers): MeasurePolicy => ({
  id,
  version: '1',
  effectiveFrom: '2023-01-01',
  jurisdiction: '27',
  source,
  unverified: true,
  values,
});

const EXAMPLE = 'Example values of the delivery model; set your own before you judge anybody by them';

/** Versions of every measure's numbers; the id is the measure's. */
export const measureNumbers: readonly MeasurePolicy[] = [
  numbers('triaged-within-2-business-days', EXAMPLE, { days: 2, business: true, threshold: 0.8, target: 0.9 }),
  numbers('first-service-within-14-days', EXAMPLE, { days: 14, business: false, threshold: 0.7, target: 0.85 }),
  numbers('outcomes-achieved', EXAMPLE, { days: null, business: false, threshold: 0.5, target: 0.65 }),
  // No day after its day counts as in time.
  numbers('reviews-held-by-their-day', EXAMPLE, { days: 0, business: false, threshold: 0.75, target: 0.9 }),
];
