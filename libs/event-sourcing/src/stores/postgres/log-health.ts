import type { Pool } from 'pg';
import { toPosition } from '../position.js';

/** What a person on call has to know when readers fall behind. */
export interface LogHealth {
  /** Up to where the log is settled, and when that was last found. */
  readonly settled: string;
  readonly settledAt: string;
  /** How long ago that was, in ms, by the database's clock. */
  readonly settledMs: number;
  /** The last event there is, settled or not. */
  readonly last: string;
  /** How long the oldest event that is not settled has been there, in ms; 0 when nothing waits. */
  readonly waitingMs: number;
  /** The oldest append whose transaction is open: readers wait for it. */
  readonly blocking: { readonly pid: number; readonly openMs: number; readonly state: string | null } | null;
}

interface HealthRow {
  readonly hwm: string;
  readonly hwm_at: Date;
  readonly last: string | null;
  /** Of the oldest event beyond the mark. */
  readonly age: string | null;
  readonly mark_age: string;
  readonly pid: number | null;
  readonly open: string | null;
  readonly state: string | null;
}

const HEALTH = `SELECT h.hwm, h.hwm_at, (SELECT max(e.position) FROM events e) AS last,
    (SELECT round(extract(epoch FROM clock_timestamp() - e.appended_at) * 1000)::bigint FROM events e
      WHERE e.position > h.hwm ORDER BY e.position LIMIT 1) AS age,
    round(extract(epoch FROM clock_timestamp() - h.hwm_at) * 1000)::bigint AS mark_age, a.pid, a.open, a.state
  FROM log_head h LEFT JOIN (
    SELECT l.pid, s.state, round(extract(epoch FROM clock_timestamp() - s.xact_start) * 1000)::bigint AS open
    FROM pg_locks l JOIN pg_stat_activity s USING (pid)
    WHERE l.locktype = 'advisory' AND l.classid = 21586 AND l.objid = 1 AND l.objsubid = 2 AND l.mode = 'ShareLock'
      AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
    ORDER BY s.xact_start LIMIT 1) a ON true`;

/** Compares the mark with the true end of the log, not with what was told of it. */
export async function readHealth(pool: Pool): Promise<LogHealth> {
  const { rows } = await pool.query<HealthRow>({ name: 'log-health', text: HEALTH });
  const { hwm, hwm_at, last, age, mark_age, pid, open, state } = rows[0]!;
  return {
    settled: toPosition(hwm),
    settledAt: hwm_at.toISOString(),
    last: toPosition(last ?? '0'),
    settledMs: Math.max(0, Number(mark_age)),
    waitingMs: age === null ? 0 : Math.max(0, Number(age)),
    blocking: pid === null ? null : { pid, openMs: Number(open ?? 0), state },
  };
}
