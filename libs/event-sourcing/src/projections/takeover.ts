import type { PoolClient } from 'pg';
import { holdCheckpoints, removeBuild, takesTurn } from './build-life.js';
import { dropViews, showTables, shownTable } from './build-tables.js';
import { buildsOf, buildValues, isSameBuild, SAME_BUILD, type BuildId, type StoredBuild } from './builds.js';
import { Catching } from './catching.js';
import { LEASE_MS } from './checkpoints.js';
import { findingsIn, type Finding } from './compare-tables.js';
import { exceptedKeys, isBehind, newlyParked } from './parked-in-builds.js';
import type { Shared } from './shared.js';
import { quoted } from './table-ddl.js';
import { isTally } from './tallies.js';
import type { Target } from './target.js';
import { transactAsOwner } from './transact.js';

/** `not-yet`: somebody else is at it, or it is too far behind; `ended`: it is no build that could take over any more. */
export type Outcome = 'taken' | 'refused' | 'not-yet' | 'ended';

/** How long the readers of a view may hold up its replacement before it is tried again later. */
const PATIENCE = '2s';

/**
 * Shows the tables of a build in place of those that are shown, in one transaction: holds both where they are, brings the new one
 * exactly there, compares, replaces the views. Tables that are not alike are refused, unless a person has taken over that they
 * differ. Safe to call from many processes, and again after any failure.
 */
export function takeOver(shared: Shared, build: BuildId, target: Target): Promise<Outcome> {
  return transactAsOwner(shared.pool, async (client) => {
    if (!(await takesTurn(client, build.projection))) return 'not-yet';
    const builds = await buildsOf(client, build.projection);
    const next = builds.find((one) => isSameBuild(one, build));
    const live = builds.find(({ status }) => status === 'live');
    if (next?.status !== 'building' || !live) return 'ended';
    const catching = new Catching(shared, target, next, live, await holdCheckpoints(client, [live, next]));
    if (!(await catching.isNear())) return 'not-yet';
    await catching.alike(client);
    const found = await findings(client, { next, live, target });
    const position = catching.position;
    if (found.some((one) => !isAccepted(one, next))) {
      await refuse(client, next, { position, findings: found });
      return 'refused';
    }
    await catching.whole(client);
    await show(client, { next, live, target });
    await retireOlder(client, live, target);
    return 'taken';
  });
}

interface Change {
  readonly next: StoredBuild;
  readonly live: StoredBuild;
  readonly target: Target;
}

async function findings(client: PoolClient, { next, live, target }: Change): Promise<readonly Finding[]> {
  const found: Finding[] = [...(await newlyParked(client, next, live))];
  for (const plan of target.plans) {
    const shown = await shownTable(client, plan.view);
    if (shown === undefined) continue; // a table that there was not before
    if (isTally(target, plan) && (await isBehind(client, next, live))) continue;
    const except = await exceptedKeys(client, plan, next, live);
    found.push(...(await findingsIn(client, { plan, shown: quoted(shown), made: quoted(plan.table), except })));
  }
  return found;
}

/** What a person took over: rows of a table that differ in these columns, or are there in one only. */
function isAccepted(found: Finding, { acceptedBy, differences }: StoredBuild): boolean {
  if (acceptedBy === null || !differences) return false;
  const alike = differences.findings.filter(({ table, kind }) => table === found.table && kind === found.kind);
  if (found.kind === 'parked') return found.keys.every((key) => alike.some(({ keys }) => keys.includes(key)));
  const columns = new Set(alike.flatMap((one) => one.columns));
  return alike.length > 0 && found.columns.every((column) => columns.has(column));
}

/** Its tables stay where they are, for a look. */
async function refuse(client: PoolClient, build: BuildId, differences: { position: string; findings: readonly Finding[] }): Promise<void> {
  await client.query(
    `UPDATE projection_builds SET status = 'refused', differences = $4, accepted_by = NULL, accepted_at = NULL WHERE ${SAME_BUILD}`,
    [...buildValues(build), JSON.stringify(differences)],
  );
}

async function show(client: PoolClient, { next, live, target }: Change): Promise<void> {
  await client.query(`SET LOCAL lock_timeout = '${PATIENCE}'`);
  await showTables(client, target.plans);
  await dropViews(client, live, target.plans.map(({ view }) => view)); // prettier-ignore
  await client.query(
    `UPDATE projection_builds SET status = 'retired', ended_at = clock_timestamp() WHERE ${SAME_BUILD}`,
    buildValues(live),
  );
  // Whoever still has a batch of it in hand can write no more.
  await client.query(
    `UPDATE projection_checkpoints SET fence = fence + 1, owner = NULL, lease_until = NULL WHERE ${SAME_BUILD}`,
    buildValues(live),
  );
  await client.query(`UPDATE projection_builds SET status = 'live', live_at = clock_timestamp() WHERE ${SAME_BUILD}`, buildValues(next));
  // Nobody could renew them while they were held here.
  await client.query(
    `UPDATE projection_checkpoints SET lease_until = greatest(lease_until, clock_timestamp() + $4 * interval '1 millisecond')
     WHERE ${SAME_BUILD} AND owner IS NOT NULL`,
    [...buildValues(next), LEASE_MS],
  );
}

/** The tables of the one that was shown last are kept for a look back; those before it go. */
async function retireOlder(client: PoolClient, last: BuildId, { projection, plans }: Target): Promise<void> {
  const { rows } = await client.query<BuildId>(
    `SELECT projection, version, build FROM projection_builds b WHERE projection = $1 AND status = 'retired' AND (version, build) <> ($2, $3)
     AND EXISTS (SELECT FROM projection_checkpoints c WHERE (c.projection, c.version, c.build) = (b.projection, b.version, b.build))`,
    [projection.name, last.version, last.build],
  );
  for (const build of rows) await removeBuild(client, build, plans.map(({ view }) => view)); // prettier-ignore
}
