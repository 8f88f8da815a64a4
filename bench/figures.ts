/** One line of the report, as `--json` writes it. */
export interface Figure {
  readonly line: string;
  /** Median over the rounds. */
  readonly value: number;
  readonly unit: string;
  /** Median of what it is held against, in the same unit; null for a figure that stands alone. */
  readonly baseline: number | null;
  /** Median of the ratios of each round, which a machine that slows down for a while does not move. */
  readonly ratio: number | null;
  /** Such as `>= 0.8`; null for a line that only tells. */
  readonly goal: string | null;
  readonly met: boolean | null;
  /** Events (or reads) a round. */
  readonly n: number;
  readonly rounds: number;
}

/** What a figure must be: at least (or at most) so much. */
export interface Goal {
  readonly text: string;
  holds(figure: number): boolean;
}

export const atLeast = (limit: number): Goal => ({ text: `>= ${limit}`, holds: (figure) => figure >= limit });
export const atMost = (limit: number): Goal => ({ text: `<= ${limit}`, holds: (figure) => figure <= limit });

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

interface Told {
  readonly line: string;
  readonly unit: string;
  readonly n: number;
  readonly goal?: Goal;
}

/** A figure against its baseline; the goal is for the ratio of the two. */
export function compared(told: Told, ours: readonly number[], baseline: readonly number[]): Figure {
  const ratio = median(ours.map((figure, round) => figure / baseline[round]!));
  return { ...figureOf(told, ours, told.goal?.holds(ratio)), baseline: median(baseline), ratio };
}

/** A figure that stands alone; the goal is for itself. */
export function alone(told: Told, ours: readonly number[]): Figure {
  return figureOf(told, ours, told.goal?.holds(median(ours)));
}

function figureOf({ line, unit, n, goal }: Told, ours: readonly number[], met: boolean | undefined): Figure {
  const value = median(ours);
  return { line, value, unit, baseline: null, ratio: null, goal: goal?.text ?? null, met: met ?? null, n, rounds: ours.length };
}

/**
 * Runs each of the works once a round and keeps what each gave. The order turns round by round, so that none is always the
 * one that comes after another's dirty pages. A first round warms up and is not counted.
 */
export async function alternate<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, (round: number) => Promise<number>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(works) as Name[];
  const figures = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const figure = await works[name](round);
      if (round > 0) figures[name].push(figure);
    }
  }
  return figures;
}

const shown = (figure: number): string =>
  figure >= 100 ? Math.round(figure).toLocaleString('en-US') : figure.toFixed(figure >= 10 ? 1 : 2);

/** A figure as a line of the table that is printed. Absolute numbers tell of the machine; ratios are what to compare. */
export function printed({ line, value, unit, baseline, ratio, goal, met }: Figure): string {
  const against = ratio === null || baseline === null ? '' : `   ${ratio.toFixed(2)} of ${shown(baseline)}`;
  const verdict = met === null ? '' : `   ${met ? 'met' : 'MISSED'} (${goal})`;
  return `${line.padEnd(66)}${shown(value).padStart(9)} ${unit.padEnd(6)}${against}${verdict}`;
}
