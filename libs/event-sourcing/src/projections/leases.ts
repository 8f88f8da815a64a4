import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { Pool } from 'pg';
import { KeptConnection } from '../stores/postgres/kept-connection.js';
import type { Colleague, UnitStanding } from './share-out.js';
import { SAME_UNIT, unitKey, unitValues, type Claim, type Unit } from './unit.js';

/** Told when units have become free or a worker has come: the others look at once. */
const CHANNEL = 'throughline_units';
/** Workers that have not been heard of for so many leases are forgotten. */
const FORGOTTEN = 12;

/** A unit that was just taken, and where its checkpoint stands. */
export interface Claimed {
  readonly claim: Claim;
  readonly position: string;
}

/** How things stand between the workers. */
export interface Standing {
  readonly colleagues: readonly Colleague[];
  readonly units: ReadonlyMap<string, UnitStanding & { readonly fence: string }>;
}

/** Of a unit that this process works at: what holds it up, if anything. */
export interface Held {
  readonly claim: Claim;
  readonly error: string | undefined;
}

/** True where a worker's heartbeat still has its connection. Hidden starts (another role's) count as the same. */
const PRESENT = `present AS MATERIALIZED (
  SELECT w.worker FROM projection_workers w
  JOIN pg_stat_activity a ON a.pid = w.backend AND (a.backend_start IS NULL OR a.backend_start = w.backend_at))`;

const UNITS = 'json_to_recordset($1::json) AS k(projection text, version int, build int, shard int';

/** What processes agree on by the database: which of them are alive, and who works at what for how long. */
export class Leases {
  /** Names this process among the workers; no person. */
  readonly worker = `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`;
  private readonly heart: KeptConnection;

  /** @param onNews told when there may be something to take, and after each new connection */
  constructor(
    private readonly pool: Pool,
    readonly leaseMs: number,
    onNews: (connected: boolean) => void,
  ) {
    this.heart = new KeptConnection({
      config: pool.options,
      opening: `SET synchronous_commit = off; LISTEN ${CHANNEL}`,
      onConnected: () => onNews(true),
      onNotice: (_channel, payload) => payload !== this.worker && onNews(false),
    });
  }

  start(): void {
    this.heart.start();
  }

  /** Gives up the connection: from then on the others see that this worker is gone, and look at once what their share is now. */
  async close(): Promise<void> {
    await this.heart.close();
    try {
      await this.pool.query('DELETE FROM projection_workers WHERE worker = $1', [this.worker]);
      await this.tell();
    } catch {
      // The database is away: the others find out by their next beat.
    }
  }

  /** Says that this worker is alive and what it could run. A first beat is told to the others. */
  async beat(runs: readonly string[]): Promise<void> {
    const { rows } = await this.heart.query<{ first: boolean }>({
      name: 'worker-beat',
      text: `INSERT INTO projection_workers (worker, backend, backend_at, runs)
             SELECT $1, pid, coalesce(backend_start, clock_timestamp()), $2 FROM pg_stat_activity WHERE pid = pg_backend_pid()
             ON CONFLICT (worker) DO UPDATE
             SET backend = excluded.backend, backend_at = excluded.backend_at, runs = excluded.runs, seen_at = clock_timestamp()
             RETURNING xmax = 0 AS first`,
      values: [this.worker, runs],
    });
    if (!rows[0]?.first) return;
    await this.heart.query({
      text: `DELETE FROM projection_workers WHERE seen_at < clock_timestamp() - $1 * interval '1 millisecond'`,
      values: [this.leaseMs * FORGOTTEN],
    });
    await this.tell();
  }

  /** Holds the leases for longer, all in one statement; a unit whose row a batch holds just now is extended by that batch. */
  async renew(held: readonly Held[]): Promise<void> {
    if (held.length === 0) return;
    await this.heart.query({
      name: 'renew-leases',
      text: `WITH due AS (
               SELECT c.projection, c.version, c.build, c.shard, k.error FROM projection_checkpoints c
               JOIN ${UNITS}, fence bigint, error text) USING (projection, version, build, shard)
               WHERE c.owner = $2 AND c.fence = k.fence
                 AND (c.error IS DISTINCT FROM k.error OR c.lease_until < clock_timestamp() + $3 * interval '0.7 millisecond')
               FOR UPDATE OF c SKIP LOCKED)
             UPDATE projection_checkpoints c SET lease_until = clock_timestamp() + $3 * interval '1 millisecond', error = due.error
             FROM due WHERE (c.projection, c.version, c.build, c.shard) = (due.projection, due.version, due.build, due.shard)`,
      values: [JSON.stringify(held.map(({ claim, error }) => ({ ...claim, error: error ?? null }))), this.worker, this.leaseMs],
    });
  }

  /** @param trusting whether an owner without a connection counts as gone before its lease has run out */
  async standing(trusting: boolean): Promise<Standing> {
    const { rows } = await this.heart.query<Unit & { owner: string | null; fence: string; free: boolean }>({
      name: 'unit-standing',
      text: `WITH ${PRESENT}
             SELECT c.projection, c.version, c.build, c.shard, c.owner, c.fence, (c.owner IS NULL OR c.lease_until IS NULL
               OR c.lease_until < clock_timestamp()
               OR ($1 AND NOT EXISTS (SELECT FROM present p WHERE p.worker = c.owner))) AS free
             FROM projection_checkpoints c`,
      values: [trusting],
    });
    const { rows: colleagues } = await this.heart.query<{ worker: string; runs: string[] }>({
      name: 'worker-colleagues',
      text: `WITH ${PRESENT}
             SELECT w.worker, w.runs FROM projection_workers w
             WHERE w.worker = $1 OR (w.seen_at > clock_timestamp() - $2 * interval '1 millisecond'
               AND EXISTS (SELECT FROM present p WHERE p.worker = w.worker)) ORDER BY w.worker`,
      values: [this.worker, this.leaseMs],
    });
    const units = rows.map((row) => ({ key: unitKey(row), owner: row.owner, fence: row.fence, free: row.free }));
    return { colleagues, units: new Map(units.map((unit) => [unit.key, unit])) };
  }

  /** Takes those of the units that are still free; whoever had one can write no more. Waits for the disk: a fence is never given twice. */
  async claim(units: readonly Unit[], trusting: boolean): Promise<readonly Claimed[]> {
    if (units.length === 0) return [];
    const { rows } = await this.pool.query<Claim & { position: string }>({
      name: 'claim-units',
      text: `WITH ${PRESENT}, free AS (
               SELECT c.projection, c.version, c.build, c.shard FROM projection_checkpoints c
               JOIN ${UNITS}) USING (projection, version, build, shard)
               WHERE c.owner IS NULL OR c.owner = $2 OR c.lease_until IS NULL OR c.lease_until < clock_timestamp()
                 OR ($4 AND NOT EXISTS (SELECT FROM present p WHERE p.worker = c.owner))
               FOR UPDATE OF c SKIP LOCKED)
             UPDATE projection_checkpoints c
             SET fence = c.fence + 1, owner = $2, lease_until = clock_timestamp() + $3 * interval '1 millisecond'
             FROM free WHERE (c.projection, c.version, c.build, c.shard) = (free.projection, free.version, free.build, free.shard)
             RETURNING c.projection, c.version, c.build, c.shard, c.fence, c.position`,
      values: [JSON.stringify(units), this.worker, this.leaseMs, trusting],
    });
    return rows.map(({ position, ...claim }) => ({ claim, position }));
  }

  /** Gives units back, so that another may take them at once. */
  async release(claims: readonly Claim[]): Promise<void> {
    if (claims.length === 0) return;
    for (const claim of claims) {
      await this.pool.query(
        `UPDATE projection_checkpoints SET owner = NULL, lease_until = NULL WHERE ${SAME_UNIT} AND fence = $5 AND owner = $6`,
        [...unitValues(claim), claim.fence, this.worker],
      );
    }
    await this.tell();
  }

  /** Has the others look at once. */
  private async tell(): Promise<void> {
    await this.pool.query('SELECT pg_notify($1, $2)', [CHANNEL, this.worker]);
  }
}
