import { isCounted } from './share-words.js';
import type { Rate } from './measures-api.js';

/** A stretch of shares that a chart shows, both ends on a round step. */
export interface Domain {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const STEPS = [0.05, 0.1, 0.2, 0.25];
const MOST_TICKS = 6;

const onGrid = (value: number, step: number): number => Math.round((value / step) * 1e6) / 1e6;

/** The smallest round stretch of 0 to 1 that holds every value given, with a little room; steps of 5, 10, 20 or 25 %. */
export function domainOf(values: readonly number[]): Domain {
  const low = Math.max(0, Math.min(1, ...values) - 0.02);
  const high = Math.min(1, Math.max(0, ...values) + 0.02);
  const stretch = (step: number): { first: number; last: number } => ({
    first: Math.floor(onGrid(low, step)),
    last: Math.ceil(onGrid(high, step)),
  });
  const step = STEPS.find((one) => stretch(one).last - stretch(one).first < MOST_TICKS) ?? 0.25;
  const { first, last } = stretch(step);
  const ticks = Array.from(
    { length: Math.max(last, first + 1) - first + 1 },
    (_, index) => Math.round((first + index) * step * 1000) / 1000,
  ).filter((tick) => tick <= 1);
  return { from: ticks[0] ?? 0, to: ticks[ticks.length - 1] ?? 1, ticks };
}

/** Every value that a chart of these rates must be able to show. */
export function valuesOf(rates: readonly Rate[], marks: readonly number[]): number[] {
  return [...marks, ...rates.filter(isCounted).flatMap(({ lower, upper }) => [lower, upper])];
}

/** Where a value lies between two ends, from 0 to 1; values outside lie on the end. */
export function placeIn(value: number, { from, to }: Pick<Domain, 'from' | 'to'>): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** A point of a line, or a gap where there is nobody to count. */
export type Point = { readonly x: number; readonly y: number } | undefined;

/** The path of a line that breaks at gaps. */
export function linePath(points: readonly Point[]): string {
  return points.map((point, index) => (point ? `${points[index - 1] ? 'L' : 'M'}${round(point.x)} ${round(point.y)}` : '')).join('');
}

/** Closed bands between an upper and a lower line, one for each unbroken run of two months and more. */
export function bandPath(upper: readonly Point[], lower: readonly Point[]): string {
  return runsOf(upper)
    .map(([start, end]) => {
      const there = upper.slice(start, end);
      const back = lower.slice(start, end).reverse();
      return `M${[...there, ...back].map((point) => `${round(point?.x ?? 0)} ${round(point?.y ?? 0)}`).join('L')}Z`;
    })
    .join('');
}

function runsOf(points: readonly Point[]): [number, number][] {
  const runs: [number, number][] = [];
  let start = 0;
  for (let index = 0; index <= points.length; index += 1) {
    if (index < points.length && points[index]) continue;
    if (index - start > 1) runs.push([start, index]);
    start = index + 1;
  }
  return runs;
}

/** Heights for labels of lines that lie close together: at least `gap` apart, the higher value above. */
export function spreadLabels(heights: readonly number[], gap: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  for (let index = 1; index < order.length; index += 1) {
    const above = order[index - 1];
    const below = order[index];
    if (above && below && below.height - above.height < gap) below.height = above.height + gap;
  }
  return [...order].sort((a, b) => a.index - b.index).map(({ height }) => height);
}

const round = (value: number): number => Math.round(value * 10) / 10;
