import type { Pool, PoolClient } from 'pg';
import type { Delivery, Outcome } from './delivery.js';

/** Keeps deliveries that are new; answers with them. One that was kept before is left out. */
export async function keepDeliveries(client: PoolClient, deliveries: readonly Delivery[]): Promise<readonly Delivery[]> {
  if (deliveries.length === 0) return [];
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO deliveries (id, event_id, event_type, channel, kind, path, recipient, occurred_at)
     SELECT id, "eventId", "eventType", channel, kind, path, recipient, "occurredAt"
     FROM json_to_recordset($1::json) AS k(id uuid, "eventId" uuid, "eventType" text, channel text, kind text, path text,
       recipient text, "occurredAt" timestamptz)
     ON CONFLICT DO NOTHING RETURNING id`,
    [JSON.stringify(deliveries)],
  );
  const fresh = new Set(rows.map(({ id }) => id));
  return deliveries.filter(({ id }) => fresh.has(id));
}

/** A delivery that still waits; undefined when it was delivered or given up. */
export async function waitingDelivery(pool: Pool, id: string): Promise<Delivery | undefined> {
  const { rows } = await pool.query<Omit<Delivery, 'occurredAt'> & { occurredAt: Date }>(
    `SELECT id, event_id AS "eventId", event_type AS "eventType", channel, kind, path, recipient, occurred_at AS "occurredAt"
     FROM deliveries WHERE id = $1 AND state = 'queued'`,
    [id],
  );
  return rows[0] && { ...rows[0], occurredAt: new Date(rows[0].occurredAt).toISOString() };
}

/** Keeps how a try ended, and whether it was the last. */
export async function keepTry(pool: Pool, id: string, { code }: Outcome, state: 'queued' | 'delivered' | 'given-up'): Promise<void> {
  await pool.query(
    `WITH tried AS (INSERT INTO delivery_tries (delivery_id, outcome) VALUES ($1, $2))
     UPDATE deliveries SET state = $3, ended_at = CASE WHEN $3 = 'queued' THEN NULL ELSE clock_timestamp() END WHERE id = $1`,
    [id, code, state],
  );
}

/** Deletes deliveries that ended more than 90 days ago. */
export async function forgetOldDeliveries(pool: Pool): Promise<void> {
  await pool.query("DELETE FROM deliveries WHERE ended_at < clock_timestamp() - interval '90 days'");
}

/** How many deliveries are in which state. */
export interface DeliveryCount {
  readonly channel: string;
  readonly state: string;
  readonly count: number;
  /** ISO 8601. */
  readonly oldest: string;
}

/** A delivery that was given up, or has failed so far. */
export interface FailedDelivery {
  readonly id: string;
  readonly channel: string;
  readonly kind: string;
  readonly recipient: string;
  readonly state: string;
  readonly tries: number;
  readonly lastOutcome: string;
  readonly lastAt: string;
}

export interface DeliveriesStanding {
  readonly counts: readonly DeliveryCount[];
  /** At most fifty, the newest first. */
  readonly failed: readonly FailedDelivery[];
}

export async function deliveriesStanding(pool: Pool): Promise<DeliveriesStanding> {
  const counts = await pool.query<Omit<DeliveryCount, 'oldest'> & { oldest: Date }>(
    `SELECT channel, state, count(*)::int AS count, min(created_at) AS oldest FROM deliveries GROUP BY channel, state ORDER BY 1, 2`,
  );
  const failed = await pool.query<Omit<FailedDelivery, 'lastAt'> & { lastAt: Date }>(
    `SELECT d.id, d.channel, d.kind, d.recipient, d.state, count(*)::int AS tries, max(t.at) AS "lastAt",
       (array_agg(t.outcome ORDER BY t.at DESC))[1] AS "lastOutcome"
     FROM deliveries d JOIN delivery_tries t ON t.delivery_id = d.id WHERE d.state <> 'delivered'
     GROUP BY d.id ORDER BY max(t.at) DESC LIMIT 50`,
  );
  return {
    counts: counts.rows.map((row) => ({ ...row, oldest: new Date(row.oldest).toISOString() })),
    failed: failed.rows.map((row) => ({ ...row, lastAt: new Date(row.lastAt).toISOString() })),
  };
}
