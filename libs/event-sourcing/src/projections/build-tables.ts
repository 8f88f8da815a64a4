import type { Pool, PoolClient } from 'pg';
import { codeOf } from '../stores/postgres/pg-errors.js';
import type { BuildId } from './builds.js';
import { createTable, createView, quoted } from './table-ddl.js';
import type { TablePlan } from './table-plan.js';
import type { Target } from './target.js';

/** By its comment a table is known as one of a build, also to code that no longer has its entity. */
function commentOf({ projection, version, build }: BuildId): string {
  return `projection ${projection}, version ${version}, build ${build}`;
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Makes the tables that are missing. */
export async function makeTables(client: PoolClient, build: BuildId, { plans }: Target): Promise<void> {
  for (const plan of plans) {
    const { rows } = await client.query<{ there: boolean; comment: string | null }>(
      `SELECT to_regclass($1) IS NOT NULL AS there, obj_description(to_regclass($1), 'pg_class') AS comment`,
      [quoted(plan.table)],
    );
    if (!rows[0]!.there) await client.query(createTable(plan));
    if (rows[0]!.comment === null) await client.query(`COMMENT ON TABLE ${quoted(plan.table)} IS ${literal(commentOf(build))}`);
  }
}

/** The table that a view shows; undefined when there is no such view. */
export async function shownTable(client: PoolClient, view: string): Promise<string | undefined> {
  const { rows } = await client.query<{ shown: string | null }>(`SELECT obj_description(to_regclass($1), 'pg_class') AS shown`, [
    quoted(view),
  ]);
  return rows[0]?.shown ?? undefined;
}

/** True when all tables of a build are there, and behind their views. */
export async function areShown(pool: Pick<Pool, 'query'>, build: BuildId, { plans }: Target): Promise<boolean> {
  const { rows } = await pool.query<{ shown: boolean | null }>(
    `SELECT bool_and(obj_description(to_regclass(k.view), 'pg_class') IS NOT DISTINCT FROM k.name
       AND obj_description(to_regclass(k.table), 'pg_class') IS NOT DISTINCT FROM $2) AS shown
     FROM json_to_recordset($1::json) AS k("view" text, "table" text, name text)`,
    [JSON.stringify(plans.map(({ view, table }) => ({ view: quoted(view), table: quoted(table), name: table }))), commentOf(build)],
  );
  return rows[0]!.shown ?? true;
}

/** Puts the views onto these tables; whoever might read a view still may. */
export async function showTables(client: PoolClient, plans: readonly TablePlan[]): Promise<void> {
  for (const plan of plans) {
    const shown = await shownTable(client, plan.view);
    if (shown === plan.table) continue;
    if (shown === undefined) await client.query(createView(plan));
    else {
      await replaceView(client, plan);
      await letRead(client, plan);
    }
  }
}

/** A view whose columns change their order or type cannot be replaced in place. */
async function replaceView(client: PoolClient, plan: TablePlan): Promise<void> {
  await client.query('SAVEPOINT one_view');
  try {
    await client.query(
      `CREATE OR REPLACE VIEW ${quoted(plan.view)} AS SELECT * FROM ${quoted(plan.table)};
       COMMENT ON VIEW ${quoted(plan.view)} IS ${literal(plan.table)}`,
    );
  } catch (error) {
    if (codeOf(error) !== INVALID_TABLE_DEFINITION) throw error;
    await client.query('ROLLBACK TO SAVEPOINT one_view');
    const grants = await grantsOn(client, plan.view);
    await client.query([createView(plan), ...grants].join('; '));
  }
}

/** A view reads as the role that owns it, which need not be the one that made the table. */
async function letRead(client: PoolClient, { view, table }: TablePlan): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `SELECT format('GRANT SELECT ON %s TO %I', $2::text, pg_get_userbyid(relowner)) AS statement FROM pg_class
     WHERE oid = to_regclass($1) AND NOT has_table_privilege(relowner, to_regclass($2), 'SELECT')`,
    [quoted(view), quoted(table)],
  );
  for (const { statement } of rows) await client.query(statement);
}

const INVALID_TABLE_DEFINITION = '42P16';

async function grantsOn(client: PoolClient, view: string): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(
    `SELECT format('GRANT %s ON %I TO %s%s', a.privilege_type, c.relname,
              CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END,
              CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END) AS statement
     FROM pg_class c, aclexplode(c.relacl) a WHERE c.oid = to_regclass($1) AND a.grantee <> c.relowner`,
    [quoted(view)],
  );
  return rows.map(({ statement }) => statement);
}

/** Drops the tables of a build, and views that still show one. @param views as for {@link dropViews} */
export async function dropTables(client: PoolClient, build: BuildId, views: readonly string[]): Promise<void> {
  await dropViews(client, build, views);
  for (const table of await tablesOf(client, build, views)) await client.query(`DROP TABLE ${quoted(table)}`);
}

/** @param views names of views whose tables may have been made before tables had comments */
async function tablesOf(client: PoolClient, build: BuildId, views: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relkind = 'r' AND pg_table_is_visible(c.oid)
     AND coalesce(obj_description(c.oid, 'pg_class') = $1, c.relname = ANY ($2))`,
    [commentOf(build), build.build === 1 ? views.map((view) => `${view}_v${build.version}`) : []],
  );
  return rows.map(({ name }) => name);
}

/**
 * Drops the views that show tables of a build: it is kept up no more, and they would show the past as the present.
 *
 * @param views names of views whose tables may have been made before tables had comments
 */
export async function dropViews(client: PoolClient, build: BuildId, views: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c
     WHERE c.relkind = 'v' AND pg_table_is_visible(c.oid) AND obj_description(c.oid, 'pg_class') = ANY ($1)`,
    [await tablesOf(client, build, views)],
  );
  for (const { name } of rows) await client.query(`DROP VIEW ${quoted(name)}`);
}
