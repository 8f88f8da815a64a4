/** How many happened after how many days. */
export type ByDays = readonly (readonly [days: number, members: number])[];

/** The middle of the days, or the mean of the middle two where they are even; null where there are none. */
export function medianOf(byDays: ByDays): number | null {
  const sorted = [...byDays].sort(([a], [b]) => a - b);
  const count = sorted.reduce((sum, [, members]) => sum + members, 0);
  if (count === 0) return null;
  return (nth(sorted, Math.floor((count - 1) / 2)) + nth(sorted, Math.floor(count / 2))) / 2;
}

function nth(sorted: ByDays, index: number): number {
  let before = 0;
  for (const [days, members] of sorted) {
    before += members;
    if (before > index) return days;
  }
  throw new Error(`There is no member ${index}.`);
}
