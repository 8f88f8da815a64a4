import type { Pool } from 'pg';
import type { Migration } from '../database/migrate.js';

/**
 * Who has which case open at this moment. No event and no fact: not in the log, in no backup, empty after a crash of the
 * database. Ids only, for as long as somebody goes on saying that they are there.
 */
export const presenceMigrations: readonly Migration[] = [
  {
    name: 'edge-3-presence',
    sql: `CREATE UNLOGGED TABLE presence (
      visit_id uuid PRIMARY KEY,
      actor_id text NOT NULL,
      case_id uuid NOT NULL,
      item_id uuid,
      field text,
      since timestamptz NOT NULL DEFAULT clock_timestamp(),
      seen_at timestamptz NOT NULL DEFAULT clock_timestamp()
    );
    CREATE INDEX presence_by_case ON presence (case_id);
    CREATE INDEX presence_by_actor ON presence (actor_id);
    CREATE INDEX presence_by_age ON presence (seen_at);`,
  },
];

/** How often a page says that it is there, in ms. */
export const BEAT_EVERY = 2_500;
/** After how long a silent page counts as gone, in ms: two beats may get lost. With a beat and its way it stays below ten seconds. */
const GONE_AFTER = 6_500;
/** Open pages of one person that are kept; the oldest go first. */
const MOST_VISITS = 20;
/** Most people and items that one answer names. */
const MOST_SHOWN = 200;

/** One open page: the case, and what of it is open for editing. */
export interface Visit {
  /** Made by the page, new for each. */
  readonly visitId: string;
  readonly actorId: string;
  readonly caseId: string;
  readonly itemId?: string;
  readonly field?: string;
}

/** Somebody else who is on the case now. */
export interface Present {
  readonly actorId: string;
  readonly itemId: string | null;
  readonly field: string | null;
}

/** The table of who is where, shared by all processes on one database. Never locks anything. */
export class Presence {
  constructor(private readonly pool: Pool) {}

  /** Notes that a page is there. Rows that nobody keeps up go on the way. A visit of somebody else is never taken over. */
  async note({ visitId, actorId, caseId, itemId, field }: Visit): Promise<void> {
    await this.pool.query({
      name: 'presence-note',
      text: `WITH old AS (DELETE FROM presence WHERE seen_at < clock_timestamp() - interval '1 minute' AND visit_id <> $1),
        most AS (DELETE FROM presence WHERE visit_id IN
          (SELECT visit_id FROM presence WHERE actor_id = $2 AND visit_id <> $1 ORDER BY seen_at DESC OFFSET ${MOST_VISITS - 1}))
        INSERT INTO presence (visit_id, actor_id, case_id, item_id, field) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (visit_id) DO UPDATE SET case_id = excluded.case_id, item_id = excluded.item_id, field = excluded.field,
          since = CASE WHEN presence.case_id = excluded.case_id THEN presence.since ELSE excluded.since END, seen_at = excluded.seen_at
        WHERE presence.actor_id = excluded.actor_id`,
      values: [visitId, actorId, caseId, itemId ?? null, field ?? null],
    });
  }

  /** The page was closed. */
  async leave(visitId: string, actorId: string): Promise<void> {
    await this.pool.query('DELETE FROM presence WHERE visit_id = $1 AND actor_id = $2', [visitId, actorId]);
  }

  /** The others on a case now, longest there first. */
  async others(caseId: string, actorId: string): Promise<readonly Present[]> {
    const { rows } = await this.pool.query<Present>({
      name: 'presence-others',
      text: `SELECT actor_id AS "actorId", item_id AS "itemId", field FROM presence
        WHERE case_id = $1 AND actor_id <> $2 AND seen_at > clock_timestamp() - make_interval(secs => $3)
        GROUP BY actor_id, item_id, field ORDER BY min(since), actor_id, item_id, field LIMIT ${MOST_SHOWN}`,
      values: [caseId, actorId, GONE_AFTER / 1_000],
    });
    return rows;
  }
}
