import type { PoolClient } from 'pg';
import { codeOf } from '../stores/postgres/pg-errors.js';
import { CopyQuery } from './copy-query.js';
import { copyColumns, copyText, HalfCharacter, type CopyColumn } from './copy-text.js';
import type { HeldRow } from './fold-batch.js';
import { qualified, quoted } from './table-ddl.js';
import { KNOWN_COLUMNS, type Row, type TablePlan } from './table-plan.js';

const UNIQUE_VIOLATION = '23505';

/** What is known of a table: how its rows are written, and whether rows of it that nobody looked for were there after all. */
interface Copied {
  readonly columns: readonly CopyColumn[];
  readonly names: string;
  overwrites: boolean;
}

const KNOWN = KNOWN_COLUMNS.map((property) => ({ property, sqlType: 'text', toDatabase: (value: unknown) => value }));

const tables = new WeakMap<TablePlan, Copied>();

function copied(plan: TablePlan): Copied {
  let known = tables.get(plan);
  if (!known) {
    const columns = copyColumns(plan.versioned ? [...plan.columns, ...KNOWN] : plan.columns);
    const names = [...plan.columns.map(({ name }) => name), ...(plan.versioned ? KNOWN_COLUMNS : [])].map(quoted).join(', ');
    tables.set(plan, (known = { columns, names, overwrites: false }));
  }
  return known;
}

/** True for a row that is not there, or that nobody looked for in a table in which such rows have never been there. */
export function isFresh(plan: TablePlan, { original, unread }: HeldRow): boolean {
  return original === undefined && !(unread && copied(plan).overwrites);
}

/**
 * Adds rows, at half the price of an upsert; those of tables with versions with what they are known from and to. False, and nothing
 * is changed, where a row has a text that cannot be sent so, or is there although it was only supposed not to be.
 *
 * @param supposed some were not looked for
 */
export async function copyRows(
  client: PoolClient,
  plan: TablePlan,
  rows: readonly Row[],
  { schema, supposed }: { schema: string | undefined; supposed: boolean },
): Promise<boolean> {
  const known = copied(plan);
  const statement = `COPY ${qualified(schema, plan.table)} (${known.names}) FROM STDIN`;
  try {
    await copy(client, supposed ? `SAVEPOINT fresh_rows; ${statement}` : statement, copyText(known.columns, rows));
    return true;
  } catch (error) {
    if (error instanceof HalfCharacter) return false;
    if (!supposed || codeOf(error) !== UNIQUE_VIOLATION) throw error;
    known.overwrites = true;
    await client.query('ROLLBACK TO SAVEPOINT fresh_rows');
    return false;
  }
}

function copy(client: PoolClient, statement: string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyQuery(statement, Buffer.from(text), (error) => (error ? reject(error) : resolve())));
  });
}
