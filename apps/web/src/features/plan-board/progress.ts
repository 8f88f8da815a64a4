/** Where start, now and target of a goal lie on a line from 0 to 1. */
export interface ProgressPlaces {
  readonly start: number;
  readonly now: number;
  readonly target: number;
}

/**
 * Start at the left and target at the right; a now beyond either end makes the line longer, so that nothing is cut. A
 * target below the start (fewer missed days) runs the same way: left is the start.
 */
export function placesOf({ baseline, current, target }: { baseline: number; current: number; target: number }): ProgressPlaces {
  const values = [baseline, current, target];
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (high === low) return { start: 0, now: 1, target: 1 };
  const place = (value: number): number => (target >= baseline ? value - low : high - value) / (high - low);
  return { start: place(baseline), now: place(current), target: place(target) };
}

/** True once now has reached the target, whichever way the goal runs. */
export function isMet({ baseline, current, target }: { baseline: number; current: number; target: number }): boolean {
  return target >= baseline ? current >= target : current <= target;
}

/** A value with its unit: `$2,318`, `96 %`, `5`. */
export function valueWords(value: number, unit: string, language: string): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  if (/dollar|\$/.test(unit)) return `$${number}`;
  if (/percent|%/.test(unit)) return `${number}%`;
  return number;
}
