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

/** How wide the band of a month is that stands alone, and between which ends it stays. */
interface Alone {
  readonly width: number;
  readonly from: number;
  readonly to: number;
}

/** Closed bands between an upper and a lower line, one for each unbroken run of months; a month that stands alone has one too. */
export function bandPath(upper: readonly Point[], lower: readonly Point[], alone: Alone): string {
  return runsOf(upper)
    .map(([start, end]) => {
      const run = (line: readonly Point[]): Point[] => (end - start === 1 ? widened(line[start], alone) : line.slice(start, end));
      const around = [...run(upper), ...run(lower).reverse()];
      return `M${around.map((point) => `${round(point?.x ?? 0)} ${round(point?.y ?? 0)}`).join('L')}Z`;
    })
    .join('');
}

function widened(point: Point, { width, from, to }: Alone): Point[] {
  if (!point) return [];
  const { x, y } = point;
  return [
    { x: Math.max(from, x - width / 2), y },
    { x: Math.min(to, x + width / 2), y },
  ];
}

function runsOf(points: readonly Point[]): [number, number][] {
  const runs: [number, number][] = [];
  let start = 0;
  for (let index = 0; index <= points.length; index += 1) {
    if (index < points.length && points[index]) continue;
    if (index > start) runs.push([start, index]);
    start = index + 1;
  }
  return runs;
}

/**
 * Where the words of level lines stand: each at its own line, over it; under it where the words of the line above would be in the
 * way. The smaller height is the higher line.
 */
export function labelHeights(
  lines: readonly number[],
  room: { readonly over: number; readonly under: number; readonly gap: number },
): number[] {
  const order = lines.map((line, index) => ({ line, index })).sort((a, b) => a.line - b.line);
  const heights = order.map(({ line, index }, place) => {
    const above = order[place - 1];
    return { index, height: above && line - above.line < room.gap ? line + room.under : line - room.over };
  });
  return heights.sort((a, b) => a.index - b.index).map(({ height }) => height);
}

const round = (value: number): number => Math.round(value * 10) / 10;
