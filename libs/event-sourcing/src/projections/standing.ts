import type { Pool } from 'pg';
import type { EventStore } from '../store.js';
import { agesAfter } from '../stores/ages-after.js';
import { distance, measureOf } from '../stores/position.js';
import type { Unit } from './unit.js';

/** Where one unit stands, measured at the end of the log and by the database's clock. */
export interface UnitStanding extends Unit {
  /** Of its build. Reactions are always live. */
  readonly status: 'live' | 'building' | 'refused';
  readonly position: string;
  /** How far the settled end of the log is beyond it. */
  readonly lag: number;
  /** What `lag` counts: positions (about one an event), or bytes of a KurrentDB log. */
  readonly lagIn: 'positions' | 'bytes';
  /** How long the oldest event that it has not taken has been in the log, in ms; 0 at the end of the log. */
  readonly behindMs: number;
  /** How long ago its checkpoint moved, in ms. */
  readonly stillMs: number;
  /** The worker that runs it, and for how many ms yet (below 0: since when no more). */
  readonly owner: string | null;
  readonly leaseMs: number | null;
  /** How often it was taken over. */
  readonly fence: number;
  readonly parked: number;
  /** Code of what holds it up. */
  readonly error: string | null;
  /** True when it is shown in a higher version than this process has the code of: it leaves it to others. */
  readonly newerThanCode: boolean;
  /** True when the log ends before it: what it shows is not what the log says. */
  readonly beyond: boolean;
}

interface Row extends Omit<UnitStanding, 'lag' | 'lagIn' | 'behindMs' | 'stillMs' | 'leaseMs' | 'fence' | 'beyond' | 'newerThanCode'> {
  readonly still: string;
  readonly lease: string | null;
  readonly fence: string;
}

const MS = (interval: string): string => `round(extract(epoch FROM ${interval}) * 1000)::bigint`;

const UNITS = `SELECT c.projection, c.version, c.build, c.shard, coalesce(b.status, 'live') AS status, c.position, c.owner, c.fence, c.error,
    ${MS('clock_timestamp() - c.updated_at')} AS still, ${MS('c.lease_until - clock_timestamp()')} AS lease,
    (SELECT count(*)::int FROM projection_parked p WHERE p.projection = c.projection AND p.version = c.version
       AND p.build = c.build AND p.shard = c.shard) AS parked
  FROM projection_checkpoints c LEFT JOIN projection_builds b USING (projection, version, build)
  WHERE c.projection = ANY ($1::text[]) AND (b.status IN ('live', 'building', 'refused') OR c.projection LIKE 'reaction:%')
  ORDER BY c.projection, c.version, c.build, c.shard`;

/** Reads where units stand; from any process, whoever runs them. */
export class Standings {
  /**
   * @param names of the projections and reactions of this code: what older code left behind is nobody's concern
   * @param versions of this code's projections, by name
   */
  constructor(
    private readonly pool: Pool,
    private readonly store: EventStore,
    private readonly names: readonly string[],
    private readonly versions: ReadonlyMap<string, number> = new Map(),
  ) {}

  async units(): Promise<readonly UnitStanding[]> {
    // The head last: it only grows, so that a checkpoint is beyond it only where the log was cut.
    const { rows } = await this.pool.query<Row>({ name: 'unit-standings', text: UNITS, values: [this.names] });
    const head = await this.store.head();
    const behind = rows.map(({ position }) => position).filter((position) => position < head);
    const ages = await agesAfter(this.pool, this.store, [...new Set(behind)]);
    return rows.map(({ still, lease, fence, ...row }) => ({
      ...row,
      lag: distance(row.position, head),
      lagIn: measureOf(head),
      behindMs: ages.get(row.position) ?? 0,
      stillMs: Math.max(0, Number(still)),
      leaseMs: lease === null ? null : Number(lease),
      fence: Number(fence),
      newerThanCode: row.status === 'live' && row.version > (this.versions.get(row.projection) ?? row.version),
      beyond: row.position > head,
    }));
  }
}
