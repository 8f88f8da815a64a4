import type { Pool } from 'pg';
import type { Unit } from './unit.js';

/** A key that waits because an event could not be applied to it. Holds ids and codes, nothing that somebody said. */
export interface ParkedKey extends Unit {
  /** A row (`view:["id"]`), a stream (`stream:case-…`), or a command of a reaction (`event:…:0`). */
  readonly key: string;
  /** False while its tables are still being built and nobody reads them. */
  readonly shown: boolean;
  /** When the event that it waits at was recorded: since then it is not up to date. */
  readonly since: Date;
  readonly position: string;
  readonly eventId: string;
  /** Null where it was parked before types were kept. */
  readonly eventType: string | null;
  /** Name or SQL state of the error; `refused:…` for a command. */
  readonly code: string;
  /** How many events wait behind the one that it stopped at. */
  readonly behind: number;
}

const SINCE = 'coalesce(p.recorded_at, p.parked_at)';
/** Reactions have no builds; retired builds are nobody's concern. */
const CONCERNS = `FROM projection_parked p LEFT JOIN projection_builds b USING (projection, version, build)
  WHERE (b.status IS NULL OR b.status <> 'retired')`;

/** The parked keys, the longest waiting first. */
export async function listParked(pool: Pool, limit: number): Promise<{ items: readonly ParkedKey[]; total: number }> {
  const { rows } = await pool.query<ParkedKey & { total: number }>(
    `SELECT p.projection, p.version, p.build, p.shard, p.key, b.status IS NULL OR b.status = 'live' AS shown, ${SINCE} AS since, p.position,
       p.event_id AS "eventId", p.event_type AS "eventType", p.code, (p.withheld - 1)::float8 AS behind, count(*) OVER ()::int AS total
     ${CONCERNS} ORDER BY since, p.projection, p.key LIMIT $1`,
    [limit],
  );
  return { items: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** The units in which a key (or any) of a projection or reaction waits. */
export async function parkedUnits(pool: Pool, projection: string, key: string | 'all'): Promise<readonly (Unit & { keys: string[] })[]> {
  const { rows } = await pool.query<Unit & { keys: string[] }>(
    `SELECT p.projection, p.version, p.build, p.shard, array_agg(p.key) AS keys
     ${CONCERNS} AND p.projection = $1 AND ($2 = 'all' OR p.key = $2) GROUP BY 1, 2, 3, 4 ORDER BY 2, 3, 4`,
    [projection, key],
  );
  return rows;
}

/** The event that a key waits at, by its id. */
export async function parkedEvent(pool: Pool, projection: string, key: string): Promise<{ eventId: string; position: string } | undefined> {
  const { rows } = await pool.query<{ eventId: string; position: string }>(
    `SELECT p.event_id AS "eventId", p.position ${CONCERNS} AND p.projection = $1 AND p.key = $2 ORDER BY (b.status = 'live') DESC NULLS LAST LIMIT 1`,
    [projection, key],
  );
  return rows[0];
}

/** Since when what these read models show of these ids (cases, people, …) is not up to date; the others are. */
export async function parkedAbout(pool: Pool, models: readonly string[], ids: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await pool.query<{ id: string; since: Date }>({
    name: 'parked-about',
    text: `SELECT a.id, min(${SINCE}) AS since
           FROM projection_parked p JOIN projection_builds b USING (projection, version, build) CROSS JOIN LATERAL unnest(p.about) a(id)
           WHERE b.status = 'live' AND p.projection = ANY ($1) AND p.about && $2 AND a.id = ANY ($2) GROUP BY a.id`,
    values: [models, ids],
  });
  return new Map(rows.map(({ id, since }) => [id, since]));
}

/** Since when these read models are not whole; undefined when nothing of them waits. */
export async function parkedWithin(pool: Pool, models: readonly string[]): Promise<Date | undefined> {
  const { rows } = await pool.query<{ since: Date | null }>({
    name: 'parked-within',
    text: `SELECT min(${SINCE}) AS since FROM projection_parked p JOIN projection_builds b USING (projection, version, build)
           WHERE b.status = 'live' AND p.projection = ANY ($1)`,
    values: [models],
  });
  return rows[0]?.since ?? undefined;
}
