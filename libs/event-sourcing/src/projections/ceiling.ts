import type { Pool } from 'pg';
import { isSameBuild, type BuildId, type BuildState } from './builds.js';

/** A shard of a build and where it is. */
interface ShardRow extends BuildId {
  readonly shard: number;
  readonly shards: number;
  readonly position: string;
  readonly status: BuildState;
}

/** How a build stands beside the one that is shown. */
export interface BesideLive {
  /** `ended`: it is filled no more. */
  readonly status: 'building' | 'live' | 'ended';
  /** By shard: where it is, and how far it may go. */
  readonly shards: readonly { readonly position: string; readonly ceiling: string }[];
}

/**
 * Looks how far a build may go: no further than the shown one has come, shard by shard where both are divided alike, else than the
 * slowest of its shards.
 */
export async function besideLive(pool: Pick<Pool, 'query'>, build: BuildId): Promise<BesideLive> {
  const { rows } = await pool.query<ShardRow>({
    name: 'beside-live',
    text: `SELECT b.projection, b.version, b.build, b.shards, b.status, c.shard, c.position FROM projection_builds b
           JOIN projection_checkpoints c USING (projection, version, build)
           WHERE b.projection = $1 AND b.status IN ('building', 'live') ORDER BY c.shard`,
    values: [build.projection],
  });
  const own = rows.filter((row) => isSameBuild(row, build));
  const live = rows.filter(({ status }) => status === 'live');
  const status = own[0]?.status;
  const ceilings = ceilingsOf(own.length, live.map(({ position }) => position)); // prettier-ignore
  return {
    status: status === 'live' || status === 'building' ? status : 'ended',
    shards: own.map(({ position }, shard) => ({ position, ceiling: ceilings[shard]! })),
  };
}

/** By shard of a build: how far it may go beside a shown one whose shards have come so far. */
export function ceilingsOf(shards: number, live: readonly string[]): readonly string[] {
  if (live.length === shards) return live;
  const slowest = [...live].sort()[0]!;
  return Array.from({ length: shards }, () => slowest);
}
