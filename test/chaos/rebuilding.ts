import pg from 'pg';
import { openTool, withClient } from './examine.js';
import { pause } from './random.js';
import type { World } from './world.js';

/** A rebuild in the log's own world is done in a second: each statement that fills its tables is held up for so long. */
const SLOWED = '0.25';
/** How long a rebuild may take once nothing is broken any more, also on a busy machine, in milliseconds. */
const DONE_MS = 120_000;

/** Names of tables of second and later builds end so. */
const OF_A_BUILD = '_v[0-9]+_b[0-9]+$';

/** A build that somebody has asked for. */
export interface Build {
  readonly projection: string;
  readonly version: number;
  readonly build: number;
}

export type Rebuilding = Build & { readonly tables: readonly string[] };

/** Asks for rebuilds, all at once, as as many people would. @returns the build of each, or the code of its refusal */
export async function askForRebuilds(world: World, names: readonly string[]): Promise<readonly (Build | string)[]> {
  const tools = await Promise.all(names.map(() => openTool(world)));
  try {
    const asked = await Promise.allSettled(names.map((name, i) => tools[i]!.projector.builds.rebuild(name)));
    return asked.map((one) => (one.status === 'fulfilled' ? one.value : String((one.reason as { code?: unknown }).code ?? one.reason)));
  } finally {
    await Promise.all(tools.map((tool) => tool.close()));
  }
}

/** Asks for one rebuild. @returns it with its tables */
export async function askForRebuild(world: World, name: string): Promise<Rebuilding> {
  const before = await tablesOfBuilds(world);
  const [build] = await askForRebuilds(world, [name]);
  if (typeof build !== 'object') throw new Error(`a rebuild of ${name} was refused: ${build}`);
  return { ...build, tables: (await tablesOfBuilds(world)).filter((table) => !before.includes(table)) };
}

async function tablesOfBuilds(world: World): Promise<readonly string[]> {
  return withClient(world.url(), async (client) => {
    const { rows } = await client.query<{ relname: string }>(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relname ~ '${OF_A_BUILD}'`,
    );
    return rows.map(({ relname }) => relname);
  });
}

/** The view that a build's table is shown by. */
export const viewOf = (table: string): string => table.replace(new RegExp(OF_A_BUILD), '');

/** Has each statement that writes to these tables wait, until the returned function is called. */
export async function slowed(world: World, tables: readonly string[]): Promise<() => Promise<void>> {
  const triggers = tables.map(
    (table) => `CREATE TRIGGER chaos_slow AFTER INSERT OR UPDATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION chaos_slow()`,
  );
  await withClient(world.url(), (client) =>
    client.query(
      [
        `CREATE OR REPLACE FUNCTION chaos_slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(${SLOWED}); RETURN NULL; END $$`,
        ...triggers,
      ].join(';\n'),
    ),
  );
  return async () => {
    await withClient(world.url(), (client) => client.query('DROP FUNCTION chaos_slow() CASCADE'));
  };
}

/** Waits until a build is shown. @throws Error when it was refused, or is not there in time */
export async function untilShown(world: World, build: Build): Promise<void> {
  for (const deadline = Date.now() + DONE_MS; !(await isShown(world, build)); await pause(100)) {
    if (Date.now() > deadline) throw new Error(`the rebuild of ${build.projection} was not done within ${DONE_MS} ms`);
  }
}

/** Whether a build is shown, or is still on its way. @throws Error when it was refused */
export async function isShown(world: World, { projection, version, build }: Build): Promise<boolean> {
  const found = await withClient(world.url(), async (client) => {
    const { rows } = await client.query<{ status: string; differences: unknown }>(
      'SELECT status, differences FROM projection_builds WHERE projection = $1 AND version = $2 AND build = $3',
      [projection, version, build],
    );
    return rows[0];
  });
  if (found?.status === 'live') return true;
  if (found?.status === 'building') return false;
  throw new Error(`the rebuild of ${projection} is ${found?.status}: ${JSON.stringify(found?.differences)}`);
}

/** Where a build and what is shown stand, and whether anybody works at them; for the report. */
export async function standingOf(world: World, { projection }: Build): Promise<string> {
  return withClient(world.url(), async (client) => {
    const { rows } = await client.query(
      `SELECT b.build, b.status, c.shard, c.position, c.owner, c.error FROM projection_builds b
       JOIN projection_checkpoints c USING (projection, version, build) WHERE projection = $1 AND status <> 'retired' ORDER BY 1, 3`,
      [projection],
    );
    return JSON.stringify(rows);
  });
}

/** Reads from a view in a transaction that stays open: who would replace the view waits. */
export async function heldView(world: World, view: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: world.url() });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`BEGIN; SELECT FROM "${view}" LIMIT 1`);
  return () => client.end().catch(() => undefined);
}

/** Waits until somebody is about to replace a view. @returns false when nobody came in time */
export async function untilReplacing(world: World, view: string, withinMs: number): Promise<boolean> {
  return withClient(world.url(), async (client) => {
    for (const deadline = Date.now() + withinMs; Date.now() < deadline; await pause(20)) {
      const { rowCount } = await client.query(
        `SELECT FROM pg_locks WHERE relation = to_regclass($1) AND mode = 'AccessExclusiveLock' AND NOT granted`,
        [`"${view}"`],
      );
      if (rowCount !== 0) return true;
    }
    return false;
  });
}
