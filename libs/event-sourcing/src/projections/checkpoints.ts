import type { Pool, PoolClient } from 'pg';
import { Gather } from '../gather.js';
import { START } from '../store.js';
import type { Place } from './beyond-log.js';
import type { Seen } from './seen.js';
import { SAME_UNIT, unitKey, unitValues, type Claim, type Unit } from './unit.js';

/** Another process took this projection over: its worker stops. */
export class OwnershipLost extends Error {
  readonly code = 'ownership-lost';

  constructor(projection: string) {
    super(`Another process took over ${projection}.`);
    this.name = 'OwnershipLost';
  }
}

/**
 * The stored checkpoint is not where this worker left it: an answer to COMMIT was lost, or a crash of the server took back what
 * it had not yet written to the disk. Rows and checkpoint stand together where the checkpoint says: go on from there.
 */
export class CheckpointMoved extends Error {
  readonly code = 'checkpoint-moved';

  constructor(projection: string) {
    super(`The checkpoint of ${projection} is not where it was left.`);
    this.name = 'CheckpointMoved';
  }
}

/** A step of a checkpoint. */
export interface Move {
  /** Where the worker believes that it is. */
  readonly from: string;
  readonly to: string;
  /** The last event up to there; undefined where none was read on the way. */
  readonly seen?: Seen | undefined;
}

interface PlaceRow {
  readonly projection: string;
  readonly position: string;
  readonly seen_position: string | null;
  readonly seen_hash: string | null;
}

const PLACE = 'projection, position, seen_position, seen_hash';

function placeIn({ projection, position, seen_position: at, seen_hash: hash }: PlaceRow): Place {
  return { projection, position, seen: at === null || hash === null ? undefined : { position: at, hash } };
}

interface Advance {
  readonly claim: Claim;
  readonly move: Move;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** How long a unit stays its owner's without a sign of life, in milliseconds. */
export const LEASE_MS = 5_000;

/** The stored checkpoints. Whoever moves one proves that it owns the unit, and holds it for longer. */
export class Checkpoints {
  private waiting: Advance[] = [];
  private writing = false;
  /** Many wait for the same checkpoints, and are woken together. */
  private readonly asked = new Gather((asked: readonly (readonly string[])[]) => this.readLive(asked));

  constructor(
    private readonly pool: Pool,
    private readonly leaseMs: number = LEASE_MS,
  ) {}

  /** Makes the checkpoint if there is none. */
  async prepare(unit: Unit, start: string = START): Promise<void> {
    await this.pool.query(
      `INSERT INTO projection_checkpoints (projection, version, build, shard, position) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [...unitValues(unit), start],
    );
  }

  /** Where an owned unit stands. @throws OwnershipLost when it is not owned any more */
  async placeOf(claim: Claim): Promise<Place> {
    const { rows } = await this.pool.query<PlaceRow>(
      `SELECT ${PLACE} FROM projection_checkpoints WHERE ${SAME_UNIT} AND fence = $5`,
      [...unitValues(claim), claim.fence], // prettier-ignore
    );
    if (!rows[0]) throw new OwnershipLost(claim.projection);
    return placeIn(rows[0]);
  }

  /** What tells most of the log by which all of this was made: the checkpoint that is furthest, and the one that has seen furthest. */
  async furthest(): Promise<readonly Place[]> {
    const { rows } = await this.pool.query<PlaceRow>(
      `(SELECT ${PLACE} FROM projection_checkpoints ORDER BY position DESC LIMIT 1)
       UNION ALL (SELECT ${PLACE} FROM projection_checkpoints WHERE seen_position IS NOT NULL ORDER BY seen_position DESC, position DESC LIMIT 1)`,
    );
    return rows.map(placeIn);
  }

  /**
   * First statement of a batch's transaction: moves the checkpoint and holds it to the end.
   *
   * @returns the revision of the unit's parked keys; when it is another than before, they were changed from outside
   */
  async moveTo(client: PoolClient, claim: Claim, { from, to, seen }: Move): Promise<string> {
    const { rows } = await client.query<{ parked_revision: string }>({
      name: 'move-checkpoint',
      text: `UPDATE projection_checkpoints SET position = $6, updated_at = clock_timestamp(),
               lease_until = clock_timestamp() + $8 * interval '1 millisecond',
               seen_position = coalesce($9, seen_position), seen_hash = coalesce($10, seen_hash)
             WHERE ${SAME_UNIT} AND fence = $5 AND position = $7 RETURNING parked_revision`,
      values: [...unitValues(claim), claim.fence, to, from, this.leaseMs, seen?.position ?? null, seen?.hash ?? null],
    });
    if (!rows[0]) throw await this.whyNotMoved(client, claim);
    return rows[0].parked_revision;
  }

  /** Moves a checkpoint over events that change nothing; many projections share one statement. */
  advance(claim: Claim, move: Move): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ claim, move, resolve, reject });
      if (!this.writing) void this.write();
    });
  }

  /** Where the shown build of each projection is, or a reaction, which has no builds: its slowest shard. One that has none yet is at the start. */
  live(projections: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.asked.ask(projections);
  }

  private async readLive(asked: readonly (readonly string[])[]): Promise<ReadonlyMap<string, string>[]> {
    const { rows } = await this.pool.query<{ projection: string; position: string }>({
      name: 'live-checkpoints',
      text: `SELECT c.projection, min(c.position) AS position FROM projection_checkpoints c
             LEFT JOIN projection_builds b USING (projection, version, build)
             WHERE (b.status = 'live' OR c.projection LIKE 'reaction:%') AND c.projection = ANY ($1) GROUP BY c.projection`,
      values: [[...new Set(asked.flat())]],
    });
    const stored = new Map(rows.map(({ projection, position }) => [projection, position]));
    return asked.map((projections) => new Map(projections.map((projection) => [projection, stored.get(projection) ?? START])));
  }

  private async whyNotMoved(client: Pick<Pool, 'query'>, claim: Claim): Promise<Error> {
    const text = `SELECT 1 FROM projection_checkpoints WHERE ${SAME_UNIT} AND fence = $5`;
    const { rowCount } = await client.query({ name: 'is-owner', text, values: [...unitValues(claim), claim.fence] });
    return rowCount === 0 ? new OwnershipLost(claim.projection) : new CheckpointMoved(claim.projection);
  }

  private async write(): Promise<void> {
    this.writing = true;
    // Workers that wake together ask in the same turn of the loop.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      await this.writeBatch(batch);
    }
    this.writing = false;
  }

  private async writeBatch(batch: readonly Advance[]): Promise<void> {
    try {
      const moves = batch.map(({ claim, move }) => ({
        ...claim,
        was: move.from,
        position: move.to,
        seen: move.seen?.position,
        hash: move.seen?.hash,
      }));
      const { rows } = await this.pool.query<Unit>({
        name: 'advance-checkpoints',
        text: `UPDATE projection_checkpoints c SET position = k.position, updated_at = clock_timestamp(),
                 lease_until = clock_timestamp() + $2 * interval '1 millisecond',
                 seen_position = coalesce(k.seen, c.seen_position), seen_hash = coalesce(k.hash, c.seen_hash)
               FROM json_to_recordset($1::json) AS k(projection text, version int, build int, shard int, fence bigint, was text, position text,
                   seen text, hash text),
                 (SELECT set_config('synchronous_commit', 'off', true)) unwaited
               WHERE c.projection = k.projection AND c.version = k.version AND c.build = k.build AND c.shard = k.shard
                 AND c.fence = k.fence AND c.position = k.was
               RETURNING c.projection, c.version, c.build, c.shard`,
        values: [JSON.stringify(moves), this.leaseMs],
      });
      const moved = new Set(rows.map(unitKey));
      for (const { claim, resolve, reject } of batch) {
        if (moved.has(unitKey(claim))) resolve();
        else reject(await this.whyNotMoved(this.pool, claim));
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
