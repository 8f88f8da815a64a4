import type { PlanGoal } from '../../../api/plans.js';
import type { Trend } from './scale-words.js';

export const WIDTH = 560;
export const HEIGHT = 150;
export const LEFT = 16;
export const RIGHT = 60;
const TOP = 22;
export const BOTTOM = 30;

/** A point of a trend. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly id: string;
}

/** How high a value lies: more is higher; in the middle where all are the same. */
export function upIn(value: number, { low, high }: { low: number; high: number }): number {
  const part = high === low ? 0.5 : (value - low) / (high - low);
  return HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM);
}

/** Where each value lies: by its day from left to right, more is higher. One value lies at the right end. */
export function placesOfTrend(trend: Trend, ends: { low: number; high: number }): Place[] {
  const times = trend.values.map(({ at }) => Date.parse(at));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const across = (time: number): number => (last === first ? 1 : (time - first) / (last - first));
  return trend.values.map(({ value, progressId }, index) => ({
    x: LEFT + across(times[index]!) * (WIDTH - LEFT - RIGHT),
    y: upIn(value, ends),
    id: progressId,
  }));
}

/** The lowest and highest value that is shown; of the goal's own measure start and target belong to it. */
export function endsOf(trend: Trend, goal: Pick<PlanGoal, 'baseline' | 'target'>): { low: number; high: number } {
  const marks = trend.instrument ? [trend.from ?? 0, trend.to ?? 0] : [goal.baseline, goal.target];
  const all = [...marks, ...trend.values.map(({ value }) => value)];
  return { low: Math.min(...all), high: Math.max(...all) };
}
