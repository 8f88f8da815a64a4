import { EventEmitter } from 'node:events';
import type { Pool, PoolClient } from 'pg';
import type { Recorded } from '../event.js';
import { START } from '../store.js';
import type { Withheld } from './fold-batch.js';
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
}

interface Advance {
  readonly claim: Claim;
  readonly move: Move;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The stored checkpoints, and who waits for them. */
export class Checkpoints {
  private readonly committed = new EventEmitter();
  private waiting: Advance[] = [];
  private writing = false;

  constructor(private readonly pool: Pool) {
    this.committed.setMaxListeners(0);
  }

  /** Makes the checkpoint if there is none. */
  async prepare(unit: Unit, start: string = START): Promise<void> {
    await this.pool.query(
      `INSERT INTO projection_checkpoints (projection, version, build, shard, position) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [...unitValues(unit), start],
    );
  }

  /** Takes a unit over: whoever had it stops at its next commit. */
  async claim(unit: Unit): Promise<{ claim: Claim; position: string }> {
    const { rows } = await this.pool.query<{ fence: string; position: string }>(
      `UPDATE projection_checkpoints SET fence = fence + 1 WHERE ${SAME_UNIT} RETURNING fence, position`,
      unitValues(unit),
    );
    const { fence, position } = rows[0]!;
    return { claim: { ...unit, fence }, position };
  }

  /** First statement of a batch's transaction: moves the checkpoint and holds it to the end. */
  async moveTo(client: PoolClient, claim: Claim, { from, to }: Move): Promise<void> {
    const { rowCount } = await client.query({
      name: 'move-checkpoint',
      text: `UPDATE projection_checkpoints SET position = $6, updated_at = clock_timestamp()
             WHERE ${SAME_UNIT} AND fence = $5 AND position = $7`,
      values: [...unitValues(claim), claim.fence, to, from],
    });
    if (rowCount === 0) throw await this.whyNotMoved(client, claim);
  }

  /** Moves a checkpoint over events that change nothing; many projections share one statement. */
  advance(claim: Claim, move: Move): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ claim, move, resolve, reject });
      if (!this.writing) void this.write();
    });
  }

  /** Tells those who wait in this process. */
  announce(): void {
    this.committed.emit('committed');
  }

  /** Calls back when a checkpoint of this process moved. */
  onCommitted(listener: () => void): () => void {
    this.committed.on('committed', listener);
    return () => this.committed.off('committed', listener);
  }

  /** The stored position of each unit, by {@link unitKey}; those without a checkpoint are missing. */
  async read(units: readonly Unit[]): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.pool.query<Unit & { position: string }>({
      name: 'read-checkpoints',
      text: `SELECT c.projection, c.version, c.build, c.shard, c.position FROM projection_checkpoints c
             JOIN json_to_recordset($1::json) AS k(projection text, version int, build int, shard int)
             USING (projection, version, build, shard)`,
      values: [JSON.stringify(units)],
    });
    return new Map(rows.map((row) => [unitKey(row), row.position]));
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
      const moves = batch.map(({ claim, move }) => ({ ...claim, was: move.from, position: move.to }));
      const { rows } = await this.pool.query<Unit>({
        name: 'advance-checkpoints',
        text: `UPDATE projection_checkpoints c SET position = k.position, updated_at = clock_timestamp()
               FROM json_to_recordset($1::json) AS k(projection text, version int, build int, shard int, fence bigint, was text, position text),
                 (SELECT set_config('synchronous_commit', 'off', true)) unwaited
               WHERE c.projection = k.projection AND c.version = k.version AND c.build = k.build AND c.shard = k.shard
                 AND c.fence = k.fence AND c.position = k.was
               RETURNING c.projection, c.version, c.build, c.shard`,
        values: [JSON.stringify(moves)],
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

/** Keeps what a batch parked or withheld, in the batch's own transaction. */
export async function saveWithheld(client: PoolClient, unit: Unit, withheld: Withheld): Promise<void> {
  if (withheld.parked.size > 0) {
    const rows = [...withheld.parked.values()].map(({ key, event, code }) => parkedRowOf(key, event, code));
    await client.query(
      `INSERT INTO projection_parked (projection, version, build, shard, key, position, event_id, code)
       SELECT $1, $2, $3, $4, k.key, k.position, k.event_id, k.code
       FROM json_to_recordset($5::json) AS k(key text, position text, event_id uuid, code text) ON CONFLICT DO NOTHING`,
      [...unitValues(unit), JSON.stringify(rows)],
    );
  }
  if (withheld.counts.size === 0) return;
  await client.query(
    `UPDATE projection_parked p SET withheld = p.withheld + k.more FROM json_to_recordset($5::json) AS k(key text, more bigint)
     WHERE p.projection = $1 AND p.version = $2 AND p.build = $3 AND p.shard = $4 AND p.key = k.key`,
    [...unitValues(unit), JSON.stringify([...withheld.counts].map(([key, more]) => ({ key, more })))],
  );
}

function parkedRowOf(key: string, event: Recorded, code: string): object {
  return { key, position: event.position, event_id: event.id, code };
}
