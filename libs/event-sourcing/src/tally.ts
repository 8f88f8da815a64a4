import type { EntityClass } from './projection.js';

/**
 * Counts of a projection's rows, kept beside them in the transaction that changes them: what the rows counted before a batch is
 * taken off and what they count after it is added, so that a count costs the same however many rows it stands for.
 */
export interface Tally {
  /**
   * One of the projection's entities, whose rows no event writes. Its key, of text columns, is the cell; its only other column,
   * `members`, a text, says how many there are of each kind and size, as {@link countsIn} reads it: what is told apart in a cell needs
   * no row of its own. A cell without members has no row.
   */
  readonly entity: EntityClass;
  /**
   * Columns of the cell by which there are sums too: each list says which of `summed` stay as they are, while the others are `*`.
   * A list of all of them makes the cells themselves.
   */
  readonly margins: readonly (readonly string[])[];
  /**
   * SQL: what the touched rows count, as they are stored at the moment: columns of the key, `kind` (text), `size` and `members`
   * (integers). It must follow from the projection's own rows alone, and name whatever is counted otherwise once a touched row is.
   */
  readonly cells: (sql: TallySql) => string;
}

/** What a tally's SQL is written with. */
export interface TallySql {
  /** The current rows of one of the projection's entities: a table's name, or a subquery. */
  rows(entity: EntityClass): string;
  /** A list of the keys (of one column) of an entity's rows that the batch touches: for `= ANY (…)`. */
  touched(entity: EntityClass): string;
}

/** By kind: a size, how many there are of it, the next size, and so on. */
export type Counts = Readonly<Record<string, readonly number[]>>;

/** Reads what a tally keeps of a cell. */
export function countsIn(members: string): Counts {
  return JSON.parse(members) as Counts;
}
