import type { PoolClient } from 'pg';
import type { Recorded } from '../event.js';
import { streamIdOf } from '../ids.js';
import type { StillParked } from './apply-waiting.js';
import type { Parked, Withheld } from './fold-batch.js';
import { unitValues, type Unit } from './unit.js';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Keeps what a batch parked or withheld, in the batch's own transaction. */
export async function saveWithheld(client: PoolClient, unit: Unit, withheld: Withheld): Promise<void> {
  const { parked, counts } = withheld;
  await saveParked(
    client,
    unit,
    [...parked.values()].map((one) => ({ ...one, withheld: 1 + (counts.get(one.key) ?? 0) })),
  );
  const more = [...counts].filter(([key]) => !parked.has(key)).map(([key, count]) => ({ key, more: count }));
  if (more.length === 0) return;
  await client.query(
    `UPDATE projection_parked p SET withheld = p.withheld + k.more FROM json_to_recordset($5::json) AS k(key text, more bigint)
     WHERE p.projection = $1 AND p.version = $2 AND p.build = $3 AND p.shard = $4 AND p.key = k.key`,
    [...unitValues(unit), JSON.stringify(more)],
  );
}

/** Keeps the keys that wait, each with the event that it waits at and how many of its events wait from there on. */
export async function saveParked(client: PoolClient, unit: Unit, parked: readonly StillParked[]): Promise<void> {
  if (parked.length === 0) return;
  await client.query(
    `INSERT INTO projection_parked (projection, version, build, shard, key, position, event_id, code, withheld, event_type, recorded_at, about)
     SELECT $1, $2, $3, $4, k.key, k.position, k.event_id, k.code, k.withheld, k.event_type, k.recorded_at, k.about
     FROM json_to_recordset($5::json) AS k(key text, position text, event_id uuid, code text, withheld bigint, event_type text,
       recorded_at timestamptz, about text[])
     ON CONFLICT (projection, version, build, shard, key) DO UPDATE SET position = EXCLUDED.position, event_id = EXCLUDED.event_id,
       code = EXCLUDED.code, withheld = EXCLUDED.withheld, event_type = EXCLUDED.event_type, recorded_at = EXCLUDED.recorded_at,
       about = EXCLUDED.about`,
    [...unitValues(unit), JSON.stringify(parked.map(documentOf))],
  );
}

/** Of commands: each waits by itself. */
export function waitingAlone(parked: readonly Parked[]): readonly StillParked[] {
  return parked.map(({ key, event, code }) => ({ key, event, code, withheld: 1 }));
}

function documentOf({ key, event, code, withheld }: StillParked): object {
  const { position, id: event_id, type: event_type, metadata } = event;
  return { key, position, event_id, code, withheld, event_type, recorded_at: metadata.recordedAt, about: aboutOf(key, event) };
}

/** The ids by which a page finds what of it waits: those in the key, and the event's stream's. */
function aboutOf(key: string, { stream }: Recorded): string[] {
  return [...new Set([...(key.match(UUID) ?? []), streamIdOf(stream)])];
}
