import { countsIn, type Tally } from '../tally.js';

/** How many there are of one kind and size in one cell of a tally, as a tally's SQL says it. */
export interface CountedCell {
  readonly kind: string;
  readonly size: number;
  readonly members: number;
  /** Columns of the key. */
  readonly [column: string]: string | number;
}

/** What stands for all values of a column that is summed over. */
const ALL = '*';

type OfSizes = Map<number, number>;

/** A cell, or a sum over cells, and what it counts more (or, below zero, less) than before. */
interface MovedCell {
  readonly key: readonly string[];
  readonly counts: ReadonlyMap<string, OfSizes>;
}

/** What a batch changes in every cell of a tally and in every sum over cells; only what is not zero. */
export function movedCells(
  keys: readonly string[],
  margins: Tally['margins'],
  before: readonly CountedCell[],
  now: readonly CountedCell[],
): readonly MovedCell[] {
  const cells = new Gathered();
  for (const cell of before) cells.add(keyIn(keys, cell), cell, -cell.members);
  for (const cell of now) cells.add(keyIn(keys, cell), cell, cell.members);
  const summable = new Set(margins.flat());
  const sums = new Gathered();
  for (const margin of margins) {
    const stays = keys.map((name) => margin.includes(name) || !summable.has(name));
    for (const { key, counts } of cells.moved()) {
      const sum = key.map((value, i) => (stays[i] ? value : ALL));
      for (const [kind, sizes] of counts) for (const [size, members] of sizes) sums.add(sum, { kind, size }, members);
    }
  }
  return sums.moved();
}

/** What a cell keeps once it has moved; undefined where nobody is left. One text for the same counts, however they came about. */
export function addedTo(members: string | undefined, { counts }: MovedCell): string | undefined {
  const all = new Map(counts);
  for (const [kind, list] of Object.entries(members === undefined ? {} : countsIn(members))) {
    const sizes: OfSizes = new Map(all.get(kind));
    for (let i = 0; i < list.length; i += 2) sizes.set(list[i]!, (sizes.get(list[i]!) ?? 0) + list[i + 1]!);
    all.set(kind, sizes);
  }
  const kinds = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([kind, sizes]) => written(kind, sizes));
  return kinds.length > 0 ? `{${kinds.join(',')}}` : undefined;
}

function written(kind: string, sizes: OfSizes): string[] {
  const counted = [...sizes].filter(([, members]) => members !== 0).sort(([a], [b]) => a - b);
  return counted.length > 0 ? [`${JSON.stringify(kind)}:[${counted.join(',')}]`] : [];
}

const keyIn = (keys: readonly string[], cell: CountedCell): readonly string[] => keys.map((name) => cell[name] as string);

/** Counts of cells as they come. */
class Gathered {
  private readonly cells = new Map<string, { readonly key: readonly string[]; readonly counts: Map<string, OfSizes> }>();

  add(key: readonly string[], { kind, size }: Pick<CountedCell, 'kind' | 'size'>, members: number): void {
    const name = JSON.stringify(key);
    let cell = this.cells.get(name);
    if (!cell) this.cells.set(name, (cell = { key, counts: new Map() }));
    let sizes = cell.counts.get(kind);
    if (!sizes) cell.counts.set(kind, (sizes = new Map()));
    const sum = (sizes.get(size) ?? 0) + members;
    if (sum === 0) sizes.delete(size);
    else sizes.set(size, sum);
    if (sizes.size === 0) cell.counts.delete(kind);
  }

  moved(): MovedCell[] {
    return [...this.cells.values()].filter(({ counts }) => counts.size > 0);
  }
}
