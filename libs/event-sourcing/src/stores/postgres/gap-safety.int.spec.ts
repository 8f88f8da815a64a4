import type pg from 'pg';
import { chain, first } from '../../../../../test/event-sourcing/chain.js';
import { eventually } from '../../../../../test/event-sourcing/eventually.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { uuidV7 } from '../../ids.js';
import { START, type Append, type StoredEvent } from '../../store.js';
import { callForMany } from './append-call.js';
import { logMigrations } from './log-migrations.js';
import { PostgresEventStore } from './postgres-store.js';

/** A reader that never goes back: what it misses is lost. */
class Reader {
  readonly seen: StoredEvent[] = [];
  private next = START;

  constructor(private readonly store: PostgresEventStore) {}

  async catchUp(): Promise<string[]> {
    const before = this.seen.length;
    for (let caughtUp = false; !caughtUp;) {
      const page = await this.store.readAll({ after: this.next, limit: 100 });
      this.seen.push(...page.events);
      this.next = page.next;
      caughtUp = page.caughtUp;
    }
    return this.seen.slice(before).map((event) => event.stream);
  }
}

/** The marker locks of this database. */
const MARKERS = `FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ShareLock' AND classid = 21586
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

const name = (): string => `gap-${uuidV7()}`;

describe('reading the log without gaps', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  const left: pg.PoolClient[] = [];
  beforeEach(async () => {
    database = await testDatabase(migrated('log', logMigrations));
    store = new PostgresEventStore({ pool: database.pool, pollMs: 50 });
    store.start();
  });
  afterEach(async () => {
    for (const client of left.splice(0)) client.release(true);
    await store.close();
    await database.drop();
  });

  /** An append whose transaction stays open: it has drawn its position and holds the marker lock. */
  async function openAppend(append: Append): Promise<pg.PoolClient> {
    const client = await database.pool.connect();
    await client.query('BEGIN');
    await client.query(callForMany([append]));
    left.push(client);
    return client;
  }

  /** Gives the connection back; clean-up cuts those that a failed test has left. */
  function release(client: pg.PoolClient, broken = false): void {
    left.splice(left.indexOf(client), 1);
    client.release(broken);
  }

  const written = async (): Promise<string> => {
    const append = first(name());
    await store.append([append]);
    return append.stream;
  };

  it('begins with the first event of a fresh log', async () => {
    const reader = new Reader(store);
    expect(await store.head()).toBe(START);
    expect(await reader.catchUp()).toEqual([]);
    const stream = await written();
    expect(await reader.catchUp()).toEqual([stream]);
    expect(await store.head()).toBe('00000000000000000001');
  });

  it('waits for an append that has drawn its position, and gives it in its place once it commits', async () => {
    const reader = new Reader(store);
    const early = await written();
    await store.head();
    const slow = first(name());
    const client = await openAppend(slow);
    const late = await written();
    expect(await reader.catchUp()).toEqual([early]);
    await client.query('COMMIT');
    release(client);
    expect(await reader.catchUp()).toEqual([slow.stream, late]);
  });

  it('goes past an append that is rolled back, and one whose session is killed', async () => {
    const reader = new Reader(store);
    const back = await openAppend(first(name()));
    const killed = await openAppend(first(name()));
    const late = await written();
    expect(await reader.catchUp()).toEqual([]);
    await back.query('ROLLBACK');
    release(back);
    expect(await reader.catchUp()).toEqual([]);
    const { rows } = await killed.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    killed.on('error', () => undefined);
    await database.pool.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]);
    release(killed, true);
    await eventually(locksGone);
    expect(await reader.catchUp()).toEqual([late]);
  });

  async function locksGone(): Promise<boolean> {
    const { rowCount } = await database.pool.query(`SELECT 1 ${MARKERS}`);
    return rowCount === 0;
  }

  it('settles what came before a slow append without waiting for it', async () => {
    const reader = new Reader(store);
    const [one, two] = [first(name()), first(name())];
    const earlier = await openAppend(one);
    await store.head(); // a candidate of which only the earlier one is suspected
    const later = await openAppend(two);
    await earlier.query('COMMIT');
    release(earlier);
    expect(await reader.catchUp()).toEqual([one.stream]);
    await later.query('COMMIT');
    release(later);
    expect(await reader.catchUp()).toEqual([two.stream]);
  });

  it('is not held up by sessions that do not append: idle in a transaction, writing elsewhere, or holding other locks', async () => {
    const others = await Promise.all([1, 2, 3].map(() => database.pool.connect()));
    await others[0]!.query('BEGIN; CREATE TABLE elsewhere (a int); INSERT INTO elsewhere VALUES (1)');
    await others[1]!.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM events');
    await others[2]!.query('SELECT pg_advisory_lock_shared(1, 1), pg_advisory_lock(21586)');
    const reader = new Reader(store);
    const stream = await written();
    expect(await reader.catchUp()).toEqual([stream]);
    for (const client of others) {
      await client.query('ROLLBACK');
      client.release(true);
    }
  });

  it('burns no position for a conflict', async () => {
    const append = first(name());
    await store.append([append]);
    for (let i = 0; i < 5; i += 1) await store.append([{ ...append, events: chain(append.stream, [{}]) }]);
    await written();
    expect(await store.head()).toBe('00000000000000000002');
  });

  it('loses nothing and keeps the order of each stream while sessions are killed at random', async () => {
    const stop = new AbortController();
    const acknowledged: string[] = [];
    const attacker = attack(stop.signal);
    const reader = new Reader(store);
    const reading = (async () => {
      while (!stop.signal.aborted) {
        await reader.catchUp().catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    await Promise.all(Array.from({ length: 8 }, () => writeMany(60, acknowledged)));
    stop.abort();
    await Promise.all([attacker, reading]);
    await eventually(locksGone);
    await reader.catchUp();
    const { rows } = await database.pool.query<{ event_id: string }>('SELECT event_id FROM events ORDER BY position');
    expect(reader.seen.map((event) => event.id)).toEqual(rows.map((row) => row.event_id));
    const seen = new Set(reader.seen.map((event) => event.id));
    expect(acknowledged.filter((id) => !seen.has(id))).toEqual([]);
    const last = new Map<string, number>();
    for (const event of reader.seen) {
      expect(event.revision).toBe((last.get(event.stream) ?? -1) + 1);
      last.set(event.stream, event.revision);
    }
  });

  /** Kills whoever holds the marker lock, now and then. */
  async function attack(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await database.pool.query(`SELECT pg_terminate_backend(pid) ${MARKERS} AND pid <> pg_backend_pid() LIMIT 1`).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 7));
    }
  }

  async function writeMany(count: number, acknowledged: string[]): Promise<void> {
    const stream = name();
    for (let i = 0; i < count;) {
      try {
        const { events } = await store.readStream(stream);
        const next = chain(stream, [{}], events.at(-1) ?? { revision: -1, hash: '0'.repeat(64) });
        const [result] = await store.append([{ stream, expected: events.length - 1, events: next }]);
        if (result!.status === 'conflict') continue;
        acknowledged.push(next[0]!.id);
        i += 1;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
  }

  it('hears of growth by another process, also after its listening connection was cut', async () => {
    const other = new PostgresEventStore({ pool: database.pool });
    let grown = 0;
    store.onGrowth(() => (grown += 1));
    const heard = async (): Promise<void> => {
      const before = grown;
      await other.append([first(name())]);
      await eventually(() => grown > before);
    };
    await heard();
    await database.pool.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()",
    );
    await heard();
    await other.close();
  });
});
