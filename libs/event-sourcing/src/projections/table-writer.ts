import type { PoolClient } from 'pg';
import { copyRows, isFresh } from './copy-rows.js';
import type { HeldRow, HeldTable, PlannedChange } from './fold-batch.js';
import { qualified, quoted } from './table-ddl.js';
import { keyText, sameRow, type ColumnPlan, type Row, type TablePlan } from './table-plan.js';

const recordset = (columns: readonly ColumnPlan[]): string =>
  columns.map((column) => `${quoted(column.name)} ${column.sqlType}`).join(', ');
const names = (columns: readonly ColumnPlan[]): string => columns.map((column) => quoted(column.name)).join(', ');
const sameKey = (plan: TablePlan): string => plan.keys.map((column) => `t.${quoted(column.name)} = k.${quoted(column.name)}`).join(' AND ');

function document(columns: readonly ColumnPlan[], row: Row): Row {
  const values: Row = {};
  for (const { name, property, toDatabase } of columns) values[name] = toDatabase(row[property]);
  return values;
}

/** How a column is selected so that the driver gives a value that `normalise` takes. */
function selected({ name, sqlType }: ColumnPlan): string {
  return sqlType === 'date' ? `t.${quoted(name)}::text` : `t.${quoted(name)}`;
}

/** A row as it was selected, in the form in which rows are folded. */
function readRow({ columns }: TablePlan, values: readonly unknown[]): Row {
  const row: Row = {};
  for (const [i, { property, normalise, fromDatabase }] of columns.entries()) row[property] = normalise(fromDatabase(values[i]));
  return row;
}

/**
 * Reads the rows that a batch touches, one statement a table. Keys without a row are held as absent.
 *
 * @param unread leaves out rows that the batch writes whole before it changes them: only where none of its changes is withheld
 */
export async function loadRows(
  client: PoolClient,
  plan: TablePlan,
  changes: readonly PlannedChange[],
  schema: string | undefined,
  { unread } = { unread: false },
): Promise<HeldTable> {
  const held: HeldTable = new Map();
  const keys = new Map<string, Row>();
  for (const { keyText: text, key, whole } of changes) {
    if (held.has(text)) continue;
    const isUnread = unread && whole === true && !plan.versioned;
    held.set(text, hold(key, undefined, isUnread));
    if (!isUnread) keys.set(text, key);
  }
  if (keys.size > 0) await readInto(held, client, plan, keys, schema);
  return held;
}

async function readInto(
  held: HeldTable,
  client: PoolClient,
  plan: TablePlan,
  keys: ReadonlyMap<string, Row>,
  schema: string | undefined,
): Promise<void> {
  const current = plan.versioned ? ' AND t.known_to_position IS NULL' : '';
  const select = `SELECT ${plan.columns.map(selected).join(', ')} FROM ${qualified(schema, plan.table)} t`;
  const documents = [...keys.values()].map((key) => document(plan.keys, key));
  const [only, ...others] = plan.keys;
  // The planner knows the length of a list, so that few keys never cost a walk through the table.
  const [text, values] =
    others.length === 0
      ? [`${select} WHERE t.${quoted(only!.name)} = ANY ($1::${only!.sqlType}[])${current}`, documents.map((row) => row[only!.name])]
      : [
          `${select} JOIN json_to_recordset($1::json) AS k(${recordset(plan.keys)}) ON ${sameKey(plan)}${current}`,
          JSON.stringify(documents),
        ];
  const { rows } = await client.query<unknown[]>({ text, values: [values], rowMode: 'array' });
  for (const read of rows) {
    const row = readRow(plan, read);
    const name = keyText(plan, row);
    held.set(name, hold(keys.get(name) ?? row, row, false));
  }
}

function hold(key: Row, original: Row | undefined, unread: boolean): HeldRow {
  return { key, original, unread, current: original, versions: [], lastEvent: undefined, beforeLast: undefined };
}

/** Writes what a batch changed: at most one upsert and one delete a table; for versioned tables one close and one insert. */
export async function writeRows(client: PoolClient, plan: TablePlan, held: Iterable<HeldRow>, schema: string | undefined): Promise<void> {
  const changed = [...held].filter((row) => row.lastEvent !== undefined);
  if (plan.versioned) return writeVersions(client, plan, changed, schema);
  const upserts = changed.filter((row) => row.current && !sameRow(plan, row.current, row.original));
  const deletes = changed.filter((row) => !row.current && (row.original || row.unread));
  await putRows(client, plan, upserts, schema);
  if (deletes.length > 0) await remove(client, plan, deletes, schema);
}

/** First those that are there: what they give up of a unique index, new ones may have. */
async function putRows(client: PoolClient, plan: TablePlan, held: readonly HeldRow[], schema: string | undefined): Promise<void> {
  const [there, fresh]: [HeldRow[], HeldRow[]] = [[], []];
  for (const row of held) (isFresh(plan, row) ? fresh : there).push(row);
  if (there.length > 0) await upsert(client, plan, there, schema);
  if (fresh.length === 0) return;
  const rows = fresh.map((row) => row.current!);
  const supposed = fresh.some((row) => row.unread);
  if (!(await copyRows(client, plan, rows, { schema, supposed }))) await upsert(client, plan, fresh, schema);
}

async function upsert(client: PoolClient, plan: TablePlan, held: readonly HeldRow[], schema: string | undefined): Promise<void> {
  const others = plan.columns.filter((column) => !column.isKey);
  const update = others.map((column) => `${quoted(column.name)} = EXCLUDED.${quoted(column.name)}`).join(', ');
  await client.query(
    `INSERT INTO ${qualified(schema, plan.table)} (${names(plan.columns)})
     SELECT ${names(plan.columns)} FROM json_to_recordset($1::json) AS k(${recordset(plan.columns)})
     ON CONFLICT (${names(plan.keys)}) DO ${others.length > 0 ? `UPDATE SET ${update}` : 'NOTHING'}`,
    [JSON.stringify(held.map((row) => document(plan.columns, row.current!)))],
  );
}

async function remove(client: PoolClient, plan: TablePlan, held: readonly HeldRow[], schema: string | undefined): Promise<void> {
  await client.query(
    `DELETE FROM ${qualified(schema, plan.table)} t USING json_to_recordset($1::json) AS k(${recordset(plan.keys)}) WHERE ${sameKey(plan)}`,
    [JSON.stringify(held.map((row) => document(plan.keys, row.key)))],
  );
}

async function writeVersions(client: PoolClient, plan: TablePlan, held: readonly HeldRow[], schema: string | undefined): Promise<void> {
  const moved = held.filter((row) => row.versions.length > 0);
  const closed = moved.filter((row) => row.original);
  const table = qualified(schema, plan.table);
  if (closed.length > 0) {
    const closing = closed.map((row) => ({
      ...document(plan.keys, row.key),
      to_at: row.versions[0]!.at,
      to_position: row.versions[0]!.position,
    }));
    await client.query(
      `UPDATE ${table} t SET known_to_at = k.to_at, known_to_position = k.to_position
       FROM json_to_recordset($1::json) AS k(${recordset(plan.keys)}, to_at timestamptz, to_position text)
       WHERE ${sameKey(plan)} AND t.known_to_position IS NULL`,
      [JSON.stringify(closing)],
    );
  }
  const added = moved.flatMap(addedVersions);
  if (added.length === 0 || (await copyRows(client, plan, added, { schema, supposed: false }))) return;
  const known = 'known_from_at, known_from_position, known_to_at, known_to_position';
  const types = 'known_from_at timestamptz, known_from_position text, known_to_at timestamptz, known_to_position text';
  await client.query(
    `INSERT INTO ${table} (${names(plan.columns)}, ${known})
     SELECT ${names(plan.columns)}, ${known} FROM json_to_recordset($1::json) AS k(${recordset(plan.columns)}, ${types})`,
    [JSON.stringify(added.map((row) => ({ ...row, ...document(plan.columns, row) })))],
  );
}

function addedVersions({ versions }: HeldRow): Row[] {
  return versions.flatMap(({ row, at, position }, i) => {
    if (!row) return [];
    const next = versions[i + 1];
    const known = {
      known_from_at: at,
      known_from_position: position,
      known_to_at: next?.at ?? null,
      known_to_position: next?.position ?? null,
    };
    return [{ ...row, ...known }];
  });
}

/** Clears a person's columns, in every row (and every version of it) that is about them. */
export async function clearPersonal(client: PoolClient, plan: TablePlan, subject: string, schema: string | undefined): Promise<void> {
  const bySubject = new Map<ColumnPlan, string[]>();
  for (const { column, subject: of } of plan.personal) bySubject.set(of, [...(bySubject.get(of) ?? []), `${quoted(column)} = NULL`]);
  for (const [of, sets] of bySubject) {
    const name = quoted(of.name);
    const about = of.sqlType.endsWith('[]') ? `$1 = ANY (${name}::text[])` : of.sqlType === 'jsonb' ? `${name} ? $1` : `${name}::text = $1`;
    await client.query(`UPDATE ${qualified(schema, plan.table)} SET ${sets.join(', ')} WHERE ${about}`, [subject]);
  }
}
