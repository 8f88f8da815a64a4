import type { PoolClient } from 'pg';
import { quoted } from './table-ddl.js';
import { KNOWN_COLUMNS, type TablePlan } from './table-plan.js';

/** Rows that are not alike, of one table and kind. Names columns and keys, never values: they may tell of a person. */
export interface Finding {
  readonly table: string;
  /**
   * `missing`: only the new table has the row; `extra`: only the shown one; `other-key`: the tables have no key in common;
   * `parked`: the new table waits at keys that the shown one does not.
   */
  readonly kind: 'missing' | 'extra' | 'different' | 'other-key' | 'parked';
  readonly columns: readonly string[];
  readonly rows: number;
  /** Some of them. */
  readonly keys: readonly string[];
}

/** A row that is not alike. */
export interface UnlikeRow {
  readonly key: string;
  readonly kind: 'missing' | 'extra' | 'different';
  readonly columns: readonly string[];
}

/** Two tables of one view, both as SQL names. */
export interface Pair {
  readonly plan: TablePlan;
  readonly shown: string;
  readonly made: string;
  /** Keys (as {@link keyText} gives them) that the shown table waits at: it does not claim to be right there. */
  readonly except?: readonly string[];
}

const MOST_FINDINGS = 50;
const KEYS_NAMED = 20;
/** Of a process that serves, where other statements are given up far sooner. In milliseconds. */
const LONGEST_COMPARE = 24 * 60 * 60_000;

/** What is not alike in two tables, by kind and columns: those that both have. */
export async function findingsIn(client: PoolClient, pair: Pair): Promise<readonly Finding[]> {
  const common = await commonColumns(client, pair);
  const table = pair.plan.view;
  if (!common) return [{ table, kind: 'other-key', columns: pair.plan.keys.map(({ name }) => name), rows: 0, keys: [] }];
  const { rows } = await client.query<Omit<Finding, 'table'>>(
    patiently(
      `SELECT kind, columns, count(*)::int AS rows, (array_agg(key ORDER BY key))[1:${KEYS_NAMED}] AS keys
       FROM (${unlike(pair, common)}) unlike GROUP BY kind, columns ORDER BY rows DESC, kind, columns LIMIT ${MOST_FINDINGS}`,
      pair,
    ),
  );
  return rows.map((row) => ({ table, ...row }));
}

/** The first of the rows that are not alike. */
export async function unlikeRows(client: PoolClient, pair: Pair, limit: number): Promise<readonly UnlikeRow[]> {
  const common = await commonColumns(client, pair);
  if (!common) return [];
  const { rows } = await client.query<UnlikeRow>(patiently(`${unlike(pair, common)} LIMIT ${limit}`, pair));
  return rows;
}

function patiently(text: string, { plan, except = [] }: Pair): { text: string; values: string[]; query_timeout: number } {
  const keys = except.map((key) => Object.fromEntries((JSON.parse(key) as unknown[]).map((value, i) => [plan.keys[i]!.name, value])));
  return { text, values: [JSON.stringify(keys)], query_timeout: LONGEST_COMPARE };
}

interface Common {
  readonly keys: readonly string[];
  /** Others than the keys. */
  readonly columns: readonly { readonly name: string; readonly cast: string }[];
  /** Whether only one of them keeps history: then its current rows count. */
  readonly currentOf: 'shown' | 'made' | undefined;
}

/** Undefined when the rows of the one cannot be found in the other. */
async function commonColumns(client: PoolClient, { plan, shown, made }: Pair): Promise<Common | undefined> {
  const types = `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
    WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`;
  const { rows } = await client.query<{ name: string; was: string | null; is: string | null }>(
    `SELECT name, a.type AS was, b.type AS is FROM (${types}) a FULL JOIN (${types.replace('$1', '$2')}) b USING (name)`,
    [shown, made],
  );
  const both = new Map(rows.filter(({ was, is }) => was !== null && is !== null).map((row) => [row.name, row]));
  const known = both.has('known_from_position');
  const keys = [...plan.keys.map(({ name }) => name), ...(known ? ['known_from_position'] : [])];
  if (keys.some((key) => both.get(key)?.was !== both.get(key)?.is || !both.has(key))) return undefined;
  const names = [...plan.columns.map(({ name }) => name), ...KNOWN_COLUMNS].filter((name) => both.has(name) && !keys.includes(name));
  const columns = names.map((name) => ({ name, cast: castOf(both.get(name)!) }));
  const only = rows.find(({ name, was, is }) => name === 'known_to_position' && (was === null) !== (is === null));
  return { keys, columns, currentOf: only ? (only.was === null ? 'made' : 'shown') : undefined };
}

/** A type without equality, or another one than before, is compared as text. */
function castOf({ was, is }: { was: string | null; is: string | null }): string {
  return was === 'json' || was !== is ? '::text' : '';
}

function unlike({ plan, shown, made }: Pair, { keys, columns, currentOf }: Common): string {
  const side = (name: string, which: Common['currentOf']): string =>
    currentOf === which ? `(SELECT * FROM ${name} WHERE known_to_position IS NULL)` : name;
  const using = keys.map(quoted).join(', ');
  const first = quoted(keys[0]!);
  const row = (of: string): string => `ROW(${columns.map(({ name, cast }) => `${of}.${quoted(name)}${cast}`).join(', ')})`;
  const differing = columns.map(({ name, cast }) => {
    const column = quoted(name);
    return `CASE WHEN l.${column}${cast} IS DISTINCT FROM r.${column}${cast} THEN '${name.replaceAll("'", "''")}' END`;
  });
  const own = plan.keys.map((column) => `${quoted(column.name)} ${column.sqlType}`).join(', ');
  const waits = plan.keys.map((column) => `k.${quoted(column.name)} = coalesce(l.${quoted(column.name)}, r.${quoted(column.name)})`);
  return `SELECT concat_ws('/', ${using}) AS key,
      CASE WHEN l.${first} IS NULL THEN 'missing' WHEN r.${first} IS NULL THEN 'extra' ELSE 'different' END AS kind,
      CASE WHEN l.${first} IS NULL OR r.${first} IS NULL THEN '{}'::text[]
        ELSE array_remove(ARRAY[${differing.join(', ')}]::text[], NULL) END AS columns
    FROM ${side(shown, 'shown')} l FULL JOIN ${side(made, 'made')} r USING (${using})
    WHERE (l.${first} IS NULL OR r.${first} IS NULL${columns.length > 0 ? ` OR ${row('l')} IS DISTINCT FROM ${row('r')}` : ''})
      AND NOT EXISTS (SELECT FROM json_to_recordset($1::json) AS k(${own}) WHERE ${waits.join(' AND ')})`;
}
