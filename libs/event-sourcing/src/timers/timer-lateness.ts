import type { Pool } from 'pg';

/** How late timers are, by the database's clock. */
export interface TimerLateness {
  /** Due, and not fired yet. */
  readonly due: number;
  /** For how long the oldest of them has been due, in ms. */
  readonly lateMs: number;
  /** For how long one of them has been due without anybody trying it, in ms: the longest. */
  readonly stillMs: number;
  /** Put aside because their command was refused or failed too often. */
  readonly parked: number;
}

// now() is the same all through a statement, so that the index of what is set finds what is due.
const LATENESS = `SELECT d.due, d.late, d.still, p.parked FROM (
    SELECT count(*)::int AS due, coalesce(max(extract(epoch FROM now() - due_at) * 1000), 0)::float8 AS late,
      coalesce(max(extract(epoch FROM now() - greatest(due_at, wait_until, set_at)) * 1000), 0)::float8 AS still
    FROM timers WHERE state = 'set' AND due_at <= now()) d,
  (SELECT count(*)::int AS parked FROM timers WHERE state = 'parked') p`;

/** Reads how late timers are, from any process. */
export async function timerLateness(pool: Pool): Promise<TimerLateness> {
  const { rows } = await pool.query<{ due: number; parked: number; late: number; still: number }>({
    name: 'timer-lateness',
    text: LATENESS,
  });
  const { due, parked, late, still } = rows[0]!;
  return { due, parked, lateMs: Math.max(0, late), stillMs: Math.max(0, still) };
}
