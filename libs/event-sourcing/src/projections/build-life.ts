import type { Pool, PoolClient } from 'pg';
import { START } from '../store.js';
import { areShown, dropTables, makeTables, showTables } from './build-tables.js';
import { buildsOf, buildValues, SAME_BUILD, stepFor, type BuildId, type Declared, type StoredBuild } from './builds.js';
import { shardsOf } from './shards.js';
import { transact } from './transact.js';

/** Any fixed number. */
const LOCK = 7_021_970;

/** A transaction for whoever makes, shows or drops tables of a projection: over all processes one at a time. */
export function inTurn<Result>(pool: Pool, projection: string, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  return transact(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [LOCK, projection]);
    return work(client);
  });
}

/** As {@link inTurn}, within a transaction; false when it is somebody else's turn. */
export async function takesTurn(client: PoolClient, projection: string): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS mine', [LOCK, projection]);
  return rows[0]!.mine;
}

/**
 * Makes what this code needs and does not find: builds with their tables and checkpoints. Safe to call from many processes.
 *
 * @throws Error when tables changed their shape without a new version
 */
export async function prepareBuilds(pool: Pool, all: readonly Declared[]): Promise<void> {
  for (const one of all) {
    // Most starts find everything, and need not wait for a takeover that is just going on.
    if (!(await isPrepared(pool, one))) await inTurn(pool, one.projection.name, (client) => prepareBuild(client, one));
  }
}

async function isPrepared(pool: Pool, one: Declared): Promise<boolean> {
  const builds = await buildsOf(pool, one.projection.name);
  if (stepFor(one, builds).do === 'make') return false;
  const live = builds.find(({ status, version }) => status === 'live' && version === one.projection.version);
  return !live || areShown(pool, live, one.target(live));
}

async function prepareBuild(client: PoolClient, one: Declared): Promise<void> {
  const { name, version } = one.projection;
  const builds = await buildsOf(client, name);
  const step = stepFor(one, builds);
  if (step.do !== 'make') return readyLive(client, one, builds);
  if (step.instead) await giveUp(client, step.instead, viewsOf(one));
  const build = { projection: name, version, build: step.build };
  await addBuild(client, one, build, step.status);
  if (step.status === 'live') await showTables(client, one.target({ ...build, shards: shardsOf(one) }).plans);
}

/** A process that was killed in the middle of its first start, of an older release, may have left a checkpoint without tables. */
async function readyLive(client: PoolClient, one: Declared, builds: readonly StoredBuild[]): Promise<void> {
  const live = builds.find(({ status, version }) => status === 'live' && version === one.projection.version);
  if (!live) return;
  const target = one.target(live);
  await makeTables(client, live, target);
  await showTables(client, target.plans);
}

/** A new build with its empty tables, and a checkpoint a shard at the beginning of the log. */
export async function addBuild(client: PoolClient, one: Declared, build: BuildId, status: 'live' | 'building'): Promise<void> {
  const shards = shardsOf(one);
  await client.query(
    `INSERT INTO projection_builds (projection, version, build, definition, shards, status, live_at)
     VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $6 = 'live' THEN clock_timestamp() END)`,
    [...buildValues(build), one.definition, shards, status],
  );
  await client.query(
    `INSERT INTO projection_checkpoints (projection, version, build, shard, position)
     SELECT $1, $2, $3, shard, $5 FROM generate_series(0, $4::int - 1) shard ON CONFLICT DO NOTHING`,
    [...buildValues(build), shards, START],
  );
  await makeTables(client, build, one.target({ build: build.build, shards }));
}

/** Ends a build that is not shown: its row stays, to be read; its tables go. */
export async function giveUp(client: PoolClient, build: BuildId, views: readonly string[]): Promise<void> {
  await holdCheckpoints(client, [build]);
  await client.query(
    `UPDATE projection_builds SET status = 'retired', ended_at = clock_timestamp() WHERE ${SAME_BUILD}`,
    buildValues(build),
  );
  await removeBuild(client, build, views);
}

/** Takes away the tables and checkpoints of a build. */
export async function removeBuild(client: PoolClient, build: BuildId, views: readonly string[]): Promise<void> {
  await client.query(`DELETE FROM projection_parked WHERE ${SAME_BUILD}`, buildValues(build));
  await client.query(`DELETE FROM projection_checkpoints WHERE ${SAME_BUILD}`, buildValues(build));
  await dropTables(client, build, views);
}

/** A shard's checkpoint as it stands while it is held. */
export interface HeldCheckpoint extends BuildId {
  readonly shard: number;
  readonly position: string;
}

/** Holds checkpoints to the end of the transaction: whoever makes these builds waits. */
export async function holdCheckpoints(client: PoolClient, builds: readonly BuildId[]): Promise<readonly HeldCheckpoint[]> {
  const { rows } = await client.query<HeldCheckpoint>(
    `SELECT c.projection, c.version, c.build, c.shard, c.position FROM projection_checkpoints c
     JOIN json_to_recordset($1::json) AS k(projection text, version int, build int) USING (projection, version, build)
     ORDER BY projection, version, build, shard FOR UPDATE OF c`,
    [JSON.stringify(builds.map(({ projection, version, build }) => ({ projection, version, build })))],
  );
  return rows;
}

export function viewsOf(one: Pick<Declared, 'target'>): string[] {
  return one.target({ build: 1, shards: 1 }).plans.map(({ view }) => view);
}
