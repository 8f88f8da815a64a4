import type { Pool } from 'pg';
import {
  isUnavailable,
  KurrentEventStore,
  kurrentMigrations,
  PostgresEventStore,
  START,
  type EventStore,
  type Instruments,
} from '#event-sourcing';
import { StartupError, type Migration } from '#platform';

/** Which kind of store keeps the log. */
export type LogKind = 'postgresql' | 'kurrentdb';

/** The log, opened and followed. */
export interface OpenStore {
  readonly store: EventStore;
  readonly close: () => Promise<void>;
}

/** Where the log is kept, by `EVENT_STORE_URL`; the database itself when there is none. */
export function logKindOf(eventStoreUrl: string | undefined): LogKind {
  return eventStoreUrl === undefined ? 'postgresql' : 'kurrentdb';
}

/** What the database needs besides the tables that it always has. */
export function logMigrationsFor(eventStoreUrl: string | undefined): readonly Migration[] {
  return eventStoreUrl === undefined ? [] : kurrentMigrations;
}

/**
 * Opens the log.
 *
 * @throws StartupError when the server does not answer or is not the one that the read models were made from
 */
export async function openStore(
  pool: Pool,
  eventStoreUrl: string | undefined,
  { answerWithinMs, instruments }: { answerWithinMs: number | undefined; instruments: Instruments },
): Promise<OpenStore> {
  await refuseOtherLog(pool, logKindOf(eventStoreUrl));
  if (eventStoreUrl !== undefined) return openKurrent(pool, eventStoreUrl, answerWithinMs, instruments);
  const store = new PostgresEventStore({
    pool,
    instruments,
    ...(answerWithinMs !== undefined && { appendTimeoutMs: answerWithinMs, readTimeoutMs: answerWithinMs }),
  });
  store.start();
  return { store, close: () => store.close() };
}

const DIGITS: Readonly<Record<LogKind, number>> = { postgresql: 20, kurrentdb: 40 };

/** Checkpoints of one log mean nothing in another: read models would silently skip events. */
async function refuseOtherLog(pool: Pool, kind: LogKind): Promise<void> {
  const { rows } = await pool.query('SELECT FROM projection_checkpoints WHERE position <> $1 AND length(position) <> $2 LIMIT 1', [
    START,
    DIGITS[kind],
  ]);
  if (rows.length === 0) return;
  throw new StartupError(
    `The read models of this database were made from another log, not from one in ${kind === 'kurrentdb' ? 'KurrentDB' : 'PostgreSQL'}. ` +
      'Check EVENT_STORE_URL, or give this log a database of its own.',
  );
}

async function openKurrent(pool: Pool, url: string, timeoutMs: number | undefined, instruments: Instruments): Promise<OpenStore> {
  const store = new KurrentEventStore({ url, pool, instruments, ...(timeoutMs !== undefined && { timeoutMs }) });
  try {
    await store.start();
  } catch (error) {
    await store.close();
    throw startupErrorOf(error, url);
  }
  return { store, close: () => store.close() };
}

function startupErrorOf(error: unknown, url: string): unknown {
  const at = url.replace(/^[^/]*\/\/([^@/]*@)?/, '').replace(/[/?].*$/, '');
  if (isUnavailable(error)) return new StartupError(`No KurrentDB answers at ${at}. Check EVENT_STORE_URL.`);
  if ((error as { code?: unknown }).code === 'beyond-log') {
    return new StartupError(
      `The log at ${at} is not the one that this database was made from, or was restored from an older copy. Nothing was changed.`,
    );
  }
  return error;
}
