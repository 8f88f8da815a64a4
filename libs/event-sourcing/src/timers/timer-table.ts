import type { Pool, PoolClient } from 'pg';
import type { Recorded } from '../event.js';
import type { TimerChange, TimerInput, TimerSet } from './timer.js';

/** A change with the event that wanted it. */
export interface WantedTimer {
  readonly reaction: string;
  readonly change: TimerChange;
  readonly event: Recorded;
}

/** A timer that is due, held for a while by who fires it. */
export interface DueTimer {
  readonly key: string;
  readonly reaction: string;
  /** ISO 8601, UTC. */
  readonly dueAt: string;
  readonly command: string;
  readonly streamId: string;
  readonly input: TimerInput;
  readonly causeId: string;
  readonly position: string;
  readonly correlationId: string;
  readonly jurisdiction: string | null;
  readonly program: string | null;
  /** How often it was tried, this time included. */
  readonly attempts: number;
}

/** Writes what events want of timers, in the transaction that moves their reaction's checkpoint. */
export async function saveTimers(client: PoolClient, wanted: readonly WantedTimer[]): Promise<void> {
  const byKey = [...wanted].sort((a, b) => (a.change.key < b.change.key ? -1 : 1));
  const set = byKey.flatMap(({ change, ...by }) => ('cancelled' in change ? [] : [rowOf(change, by)]));
  const cancelled = byKey.flatMap(({ change: { key, ...how }, event }) => ('cancelled' in how ? [{ key, position: event.position }] : []));
  if (set.length > 0) await client.query({ name: 'set-timers', text: SET, values: [JSON.stringify(set)] });
  if (cancelled.length > 0) await client.query({ name: 'cancel-timers', text: CANCEL, values: [JSON.stringify(cancelled)] });
}

const SET = `
  INSERT INTO timers (key, reaction, due_at, command, stream_id, input, cause_id, position, correlation_id, jurisdiction, program)
  SELECT key, reaction, due_at, command, stream_id, input, cause_id, position, correlation_id, jurisdiction, program
  FROM json_to_recordset($1::json) AS k(key text, reaction text, due_at timestamptz, command text, stream_id uuid, input json,
    cause_id uuid, position text, correlation_id text, jurisdiction text, program text)
  ON CONFLICT (key) DO UPDATE SET reaction = excluded.reaction, due_at = excluded.due_at, command = excluded.command,
    stream_id = excluded.stream_id, input = excluded.input, cause_id = excluded.cause_id, position = excluded.position,
    correlation_id = excluded.correlation_id, jurisdiction = excluded.jurisdiction, program = excluded.program,
    state = 'set', set_at = clock_timestamp(), ended_at = NULL, attempts = 0, wait_until = NULL, error = NULL
  WHERE timers.position < excluded.position`;

const CANCEL = `
  UPDATE timers t SET state = 'cancelled', ended_at = clock_timestamp(), wait_until = NULL
  FROM json_to_recordset($1::json) AS k(key text, position text)
  WHERE t.key = k.key AND t.state IN ('set', 'parked') AND t.position < k.position`;

function rowOf(timer: TimerSet, { reaction, event }: Omit<WantedTimer, 'change'>): object {
  const { key, dueAt, command, streamId, input } = timer;
  const { correlationId, jurisdiction, program } = event.metadata;
  return {
    ...{ key, reaction, due_at: dueAt, command: command.name, stream_id: streamId, input },
    ...{ cause_id: event.id, position: event.position, correlation_id: correlationId, jurisdiction, program },
  };
}

/**
 * Timers that are due by the given clock and by the database's: commands decide by the latter, so a clock that ran ahead fires
 * nothing early. Each is held for `holdMs`; others pass over those that are held.
 */
export async function claimDue(
  pool: Pool,
  { now, commands, limit, holdMs }: { now: Date; commands: readonly string[]; limit: number; holdMs: number },
): Promise<readonly DueTimer[]> {
  const { rows } = await pool.query<Omit<DueTimer, 'dueAt'> & { dueAt: Date }>({
    name: 'claim-timers',
    text: `UPDATE timers t SET attempts = t.attempts + 1, wait_until = clock_timestamp() + $4 * interval '1 millisecond'
           FROM (SELECT key FROM timers WHERE ${DUE} ORDER BY due_at, key LIMIT $3 FOR UPDATE SKIP LOCKED) due
           WHERE t.key = due.key
           RETURNING t.key, t.reaction, t.due_at AS "dueAt", t.command, t.stream_id AS "streamId", t.input, t.cause_id AS "causeId",
             t.position, t.correlation_id AS "correlationId", t.jurisdiction, t.program, t.attempts`,
    values: [now, commands, limit, holdMs],
  });
  return rows.map((row) => ({ ...row, dueAt: new Date(row.dueAt).toISOString() }));
}

/** No timer waits longer than this after a failure; one that seems to was held by a clock that has since been put back. */
export const LONGEST_WAIT_MS = 300_000;

const DUE = `state = 'set' AND due_at <= least($1::timestamptz, clock_timestamp()) AND command = ANY($2::text[])
  AND (wait_until IS NULL OR wait_until <= clock_timestamp() OR wait_until > clock_timestamp() + interval '${2 * LONGEST_WAIT_MS} milliseconds')`;

/** Whether anything is due that nobody holds. */
export async function anyDue(pool: Pool, now: Date, commands: readonly string[]): Promise<boolean> {
  const { rows } = await pool.query<{ due: boolean }>({
    name: 'any-timer-due',
    text: `SELECT EXISTS (SELECT FROM timers WHERE ${DUE}) AS due`,
    values: [now, commands],
  });
  return rows[0]!.due;
}

/** What became of a timer; one that was moved or cancelled meanwhile stays as it is. */
export async function settleTimer(
  pool: Pool,
  { key, position }: Pick<DueTimer, 'key' | 'position'>,
  outcome: { state: 'fired' | 'parked' | 'set'; error?: string; waitMs?: number },
): Promise<void> {
  const { state, error, waitMs } = outcome;
  await pool.query({
    name: 'settle-timer',
    text: `UPDATE timers SET state = $3, error = $4, ended_at = CASE WHEN $3 = 'set' THEN NULL ELSE clock_timestamp() END,
             wait_until = clock_timestamp() + $5 * interval '1 millisecond'
           WHERE key = $1 AND position = $2 AND state = 'set'`,
    values: [key, position, state, error ?? null, waitMs ?? null],
  });
}

/** A timer that needs somebody's eye. */
export interface StuckTimer {
  readonly key: string;
  readonly command: string;
  readonly state: string;
  readonly dueAt: string;
  readonly attempts: number;
  readonly error: string;
}

/** How the timers stand. */
export interface TimersStanding {
  /** Set, due or not. */
  readonly set: number;
  /** Set and due for more than a minute. */
  readonly late: number;
  readonly parked: number;
  /** When the next one is due: ISO 8601. */
  readonly nextDueAt: string | undefined;
  /** Parked or failing, at most a hundred, the oldest first. */
  readonly stuck: readonly StuckTimer[];
}

export async function timersStanding(pool: Pool, now: Date): Promise<TimersStanding> {
  const counts = await pool.query<{ set: number; late: number; parked: number; next: Date | null }>(
    `SELECT count(*) FILTER (WHERE state = 'set')::int AS set, count(*) FILTER (WHERE state = 'parked')::int AS parked,
       count(*) FILTER (WHERE state = 'set' AND due_at < $1::timestamptz - interval '1 minute')::int AS late,
       min(due_at) FILTER (WHERE state = 'set') AS next
     FROM timers WHERE state IN ('set', 'parked')`,
    [now],
  );
  const { rows } = await pool.query<Omit<StuckTimer, 'dueAt'> & { dueAt: Date }>(
    `SELECT key, command, state, due_at AS "dueAt", attempts, coalesce(error, 'unknown') AS error FROM timers
     WHERE state = 'parked' OR (state = 'set' AND error IS NOT NULL) ORDER BY due_at, key LIMIT 100`,
  );
  const { set, late, parked, next } = counts.rows[0]!;
  const stuck = rows.map((row) => ({ ...row, dueAt: new Date(row.dueAt).toISOString() }));
  return { set, late, parked, nextDueAt: next === null ? undefined : new Date(next).toISOString(), stuck };
}

/** Sets parked timers again, all or the one of this key; answers how many. */
export async function retryTimers(pool: Pool, key?: string): Promise<number> {
  const { rowCount } = await pool.query(
    `UPDATE timers SET state = 'set', ended_at = NULL, wait_until = NULL, attempts = 0
     WHERE (state = 'parked' OR (state = 'set' AND error IS NOT NULL)) AND ($1::text IS NULL OR key = $1)`,
    [key ?? null],
  );
  return rowCount ?? 0;
}
