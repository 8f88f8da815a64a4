import type { Pool } from 'pg';
import type { EventStore } from '../store.js';
import { distance, measureOf } from '../stores/position.js';

/** How one unit stands, by what is stored: the same in every process. */
export interface ProjectionStatus {
  readonly name: string;
  readonly version: number;
  /** Which set of the version's tables. */
  readonly build: number;
  readonly shard: number;
  readonly position: string;
  readonly head: string;
  /** How far behind the head; 0 when up to date. */
  readonly lag: number;
  /** What the lag counts: positions (about one an event), or bytes of a KurrentDB log. */
  readonly lagIn: 'positions' | 'bytes';
  /** Keys that wait because an event could not be applied. */
  readonly parked: number;
  /** When the event was recorded that the longest waiting of them stopped at; undefined when none waits. */
  readonly parkedSince: Date | undefined;
  /** The process that works at it; undefined when none does. */
  readonly owner: string | undefined;
  /** For how long the owner holds it without a further sign of life, in ms; below 0 when it has run out. */
  readonly leaseMs: number | undefined;
  /** Code of what holds it up, told by whoever works at it. */
  readonly error: string | undefined;
}

interface StatusRow {
  readonly projection: string;
  readonly version: number;
  readonly build: number;
  readonly shard: number;
  readonly position: string;
  readonly owner: string | null;
  readonly lease_ms: number | null;
  readonly error: string | null;
  readonly parked: number;
  readonly parked_since: Date | null;
}

const REACTION = 'reaction:';

/** The units of the shown builds of these projections, and these reactions, in the order of the names. */
export async function readStatus(pool: Pool, store: EventStore, names: readonly string[]): Promise<readonly ProjectionStatus[]> {
  const head = await store.head();
  const { rows } = await pool.query<StatusRow>(
    `SELECT c.projection, c.version, c.build, c.shard, c.position, c.owner, c.error,
       (extract(epoch FROM c.lease_until - clock_timestamp()) * 1000)::float8 AS lease_ms,
       w.parked, w.parked_since
     FROM projection_checkpoints c LEFT JOIN projection_builds b USING (projection, version, build)
     CROSS JOIN LATERAL (SELECT count(*)::int AS parked, min(coalesce(p.recorded_at, p.parked_at)) AS parked_since FROM projection_parked p
       WHERE (p.projection, p.version, p.build, p.shard) = (c.projection, c.version, c.build, c.shard)) w
     WHERE c.projection = ANY ($1) AND (b.status = 'live' OR c.projection LIKE '${REACTION}%')
     ORDER BY array_position($1, c.projection), c.shard`,
    [names],
  );
  return rows.map((row) => statusOf(row, head));
}

function statusOf(row: StatusRow, head: string): ProjectionStatus {
  const { projection: name, version, build, shard, position, parked } = row;
  const place = { name, version, build, shard, position, head, parked, parkedSince: row.parked_since ?? undefined };
  const standing = { owner: row.owner ?? undefined, leaseMs: row.lease_ms ?? undefined, error: row.error ?? undefined };
  return { ...place, ...standing, lag: distance(position, head), lagIn: measureOf(head) };
}
