import { EventEmitter } from 'node:events';
import type { Pool, PoolClient } from 'pg';
import type { Recorded } from '../event.js';
import { START } from '../store.js';
import type { Withheld } from './fold-batch.js';

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

/** What a worker holds: its checkpoint, and the fence that proves that it is still the owner. */
export interface Claim {
  readonly projection: string;
  readonly version: number;
  readonly fence: string;
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

  /** Makes the checkpoint if there is none; refuses tables that changed their shape without a new version. */
  async prepare(projection: string, version: number, definition: string, start: string = START): Promise<void> {
    await this.pool.query(
      `INSERT INTO projection_checkpoints (projection, version, position, definition) VALUES ($1, $2, $3, $4)
       ON CONFLICT (projection, version) DO NOTHING`,
      [projection, version, start, definition],
    );
    const { rows } = await this.pool.query<{ definition: string }>(
      'SELECT definition FROM projection_checkpoints WHERE projection = $1 AND version = $2',
      [projection, version],
    );
    if (rows[0]?.definition !== definition) {
      throw new Error(`The tables of the projection ${projection} have changed but its version is still ${version}: raise it.`);
    }
  }

  /** Takes a projection over: whoever had it stops at its next commit. */
  async claim(projection: string, version: number): Promise<{ claim: Claim; position: string }> {
    const { rows } = await this.pool.query<{ fence: string; position: string }>(
      'UPDATE projection_checkpoints SET fence = fence + 1 WHERE projection = $1 AND version = $2 RETURNING fence, position',
      [projection, version],
    );
    const { fence, position } = rows[0]!;
    return { claim: { projection, version, fence }, position };
  }

  /** First statement of a batch's transaction: moves the checkpoint and holds it to the end. */
  async moveTo(client: PoolClient, claim: Claim, { from, to }: Move): Promise<void> {
    const { projection, version, fence } = claim;
    const { rowCount } = await client.query({
      name: 'move-checkpoint',
      text: `UPDATE projection_checkpoints SET position = $4, updated_at = clock_timestamp()
             WHERE projection = $1 AND version = $2 AND fence = $3 AND position = $5`,
      values: [projection, version, fence, to, from],
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

  /** The stored positions of these versions; those without a checkpoint are missing. */
  async read(versions: readonly { name: string; version: number }[]): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.pool.query<{ projection: string; position: string }>({
      name: 'read-checkpoints',
      text: `SELECT c.projection, c.position FROM projection_checkpoints c
             JOIN json_to_recordset($1::json) AS k(name text, version int) ON c.projection = k.name AND c.version = k.version`,
      values: [JSON.stringify(versions.map(({ name, version }) => ({ name, version })))],
    });
    return new Map(rows.map((row) => [row.projection, row.position]));
  }

  private async whyNotMoved(client: Pick<Pool, 'query'>, { projection, version, fence }: Claim): Promise<Error> {
    const text = 'SELECT 1 FROM projection_checkpoints WHERE projection = $1 AND version = $2 AND fence = $3';
    const { rowCount } = await client.query({ name: 'is-owner', text, values: [projection, version, fence] });
    return rowCount === 0 ? new OwnershipLost(projection) : new CheckpointMoved(projection);
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
      const { rows } = await this.pool.query<{ projection: string }>({
        name: 'advance-checkpoints',
        text: `UPDATE projection_checkpoints c SET position = k.position, updated_at = clock_timestamp()
               FROM json_to_recordset($1::json) AS k(projection text, version int, fence bigint, was text, position text),
                 (SELECT set_config('synchronous_commit', 'off', true)) unwaited
               WHERE c.projection = k.projection AND c.version = k.version AND c.fence = k.fence AND c.position = k.was
               RETURNING c.projection`,
        values: [JSON.stringify(moves)],
      });
      const moved = new Set(rows.map((row) => row.projection));
      for (const { claim, resolve, reject } of batch) {
        if (moved.has(claim.projection)) resolve();
        else reject(await this.whyNotMoved(this.pool, claim));
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}

/** Keeps what a batch parked or withheld, in the batch's own transaction. */
export async function saveWithheld(client: PoolClient, { projection, version }: Claim, withheld: Withheld): Promise<void> {
  if (withheld.parked.size > 0) {
    const rows = [...withheld.parked.values()].map(({ key, event, code }) => parkedRowOf(key, event, code));
    await client.query(
      `INSERT INTO projection_parked (projection, version, key, position, event_id, code)
       SELECT $1, $2, k.key, k.position, k.event_id, k.code
       FROM json_to_recordset($3::json) AS k(key text, position text, event_id uuid, code text) ON CONFLICT DO NOTHING`,
      [projection, version, JSON.stringify(rows)],
    );
  }
  if (withheld.counts.size === 0) return;
  await client.query(
    `UPDATE projection_parked p SET withheld = p.withheld + k.more FROM json_to_recordset($3::json) AS k(key text, more bigint)
     WHERE p.projection = $1 AND p.version = $2 AND p.key = k.key`,
    [projection, version, JSON.stringify([...withheld.counts].map(([key, more]) => ({ key, more })))],
  );
}

function parkedRowOf(key: string, event: Recorded, code: string): object {
  return { key, position: event.position, event_id: event.id, code };
}
