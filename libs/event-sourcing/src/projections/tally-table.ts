import type { PoolClient } from 'pg';
import { quoted } from './table-ddl.js';
import type { TablePlan } from './table-plan.js';

const MEMBERS = 'members';

type Key = readonly string[];

export interface WrittenCell {
  readonly key: Key;
  readonly members: string;
}

/** The same for the same cell. */
export const cellName = (key: Key): string => JSON.stringify(key);

/** The rows of a tally, by the columns of their key. Whoever has them in hand holds the checkpoint, so that nobody else changes them. */
export class TallyTable {
  readonly keys: readonly string[];
  private readonly columns: string;
  /** A list a column, as a table `k`. */
  private readonly given: string;
  private readonly same: string;

  constructor(
    private readonly client: PoolClient,
    private readonly table: string,
    { keys }: TablePlan,
  ) {
    this.keys = keys.map(({ name }) => name);
    this.columns = this.keys.map(quoted).join(', ');
    this.given = this.keys.map((_, i) => `$${i + 1}::text[]`).join(', ');
    this.same = this.keys.map((name) => `t.${quoted(name)} = k.${quoted(name)}`).join(' AND ');
  }

  async read(keys: readonly Key[]): Promise<ReadonlyMap<string, string>> {
    const columns = this.keys.map((name) => `t.${quoted(name)}`).join(', ');
    const { rows } = await this.client.query<string[]>({
      text: `SELECT ${columns}, t.${MEMBERS} FROM unnest(${this.given}) AS k(${this.columns}) JOIN ${this.table} t ON ${this.same}`,
      values: this.lists(keys),
      rowMode: 'array',
    });
    return new Map(rows.map((row) => [cellName(row.slice(0, -1)), row.at(-1)!]));
  }

  async write(cells: readonly WrittenCell[]): Promise<void> {
    if (cells.length === 0) return;
    await this.client.query(
      `INSERT INTO ${this.table} (${this.columns}, ${MEMBERS}) SELECT * FROM unnest(${this.given}, $${this.keys.length + 1}::text[])
       ON CONFLICT (${this.columns}) DO UPDATE SET ${MEMBERS} = EXCLUDED.${MEMBERS}`,
      [...this.lists(cells.map(({ key }) => key)), cells.map(({ members }) => members)],
    );
  }

  async remove(keys: readonly Key[]): Promise<void> {
    if (keys.length === 0) return;
    const given = `unnest(${this.given}) AS k(${this.columns})`;
    await this.client.query(`DELETE FROM ${this.table} t USING ${given} WHERE ${this.same}`, this.lists(keys));
  }

  private lists(keys: readonly Key[]): string[][] {
    return this.keys.map((_, i) => keys.map((key) => key[i]!));
  }
}
