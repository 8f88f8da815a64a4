import type pg from 'pg';
import { chain, first } from '../../../../../test/event-sourcing/chain.js';
import { idsOf, readOn } from '../../../../../test/event-sourcing/conformance/suite.js';
import { eventually } from '../../../../../test/event-sourcing/eventually.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { uuidV7 } from '../../ids.js';
import { START } from '../../store.js';
import { verifyLog } from '../../verify.js';
import { logMigrations } from './log-migrations.js';
import { PostgresEventStore } from './postgres-store.js';

const name = (): string => `fault-${uuidV7()}`;

/** Rows of one type wait for a lock, as under a trigger of somebody else's. */
const HOLD = `CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS
  'BEGIN IF NEW.type = ''HeldNoted'' THEN PERFORM pg_advisory_xact_lock(4711); END IF; RETURN NEW; END';
  CREATE TRIGGER hold BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION hold()`;

/** Every commit takes a while of its own, so that appends commit in another order than they drew their positions. */
const SLOW_COMMITS = `CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(random() * 0.02); RETURN NULL; END';
  CREATE CONSTRAINT TRIGGER dawdle AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dawdle()`;

describe('the log in PostgreSQL, when others are slow or in the way', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  const others: TestDatabase[] = [];
  const held: pg.PoolClient[] = [];
  beforeEach(async () => {
    database = await testDatabase(migrated('log', logMigrations));
    store = new PostgresEventStore({ pool: database.pool, lanes: 4 });
    store.start();
  });
  afterEach(async () => {
    for (const client of held.splice(0)) client.release(true);
    await store.close();
    await database.drop();
    for (const other of others.splice(0)) await other.drop();
  });

  async function session(from: TestDatabase, sql: string): Promise<pg.PoolClient> {
    const client = await from.pool.connect();
    held.push(client);
    await client.query(sql);
    return client;
  }

  it('gives nothing of what comes after a row that a trigger holds up, and everything in its order once it goes on', async () => {
    await database.pool.query(HOLD);
    const holder = await session(database, 'BEGIN; SELECT pg_advisory_xact_lock(4711)');
    const slow = first(name(), 1, 'HeldNoted');
    const waiting = store.append([slow]);
    const stuck = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    await eventually(async () => (await database.pool.query(stuck)).rowCount === 1);
    const late = [first(name()), first(name(), 2)];
    for (const append of late) expect((await store.append([append]))[0]!.status).toBe('ok');
    expect(await readOn(store)).toEqual([]);
    expect(idsOf((await store.readStream(late[1]!.stream)).events)).toEqual(idsOf(late[1]!.events));
    await holder.query('COMMIT');
    expect((await waiting)[0]!.status).toBe('ok');
    expect(idsOf(await readOn(store))).toEqual(idsOf([slow, ...late].flatMap(({ events }) => events)));
  });

  it('loses nothing while commits are slow and end in another order than they began', async () => {
    await database.pool.query(SLOW_COMMITS);
    const seen: string[] = [];
    const subscription = store.subscribe({ after: START, limit: 7 }, async ({ events }) => void seen.push(...idsOf(events)));
    const appends = Array.from({ length: 8 }, () => Array.from({ length: 12 }, () => first(name(), 2)));
    await Promise.all(
      appends.map(async (own) => {
        for (const append of own) await store.append([append]);
      }),
    );
    await eventually(() => seen.length >= 192);
    await subscription.stop();
    expect(seen).toEqual(idsOf(await readOn(store)));
    expect(seen.toSorted()).toEqual(idsOf(appends.flat().flatMap(({ events }) => events)).toSorted());
  });

  it('is not held up by another database: neither by its writers, nor by those who hold the marker of its log', async () => {
    const other = await testDatabase(migrated('log', logMigrations));
    others.push(other);
    await session(other, 'BEGIN; CREATE TABLE elsewhere (a int); SELECT pg_advisory_xact_lock_shared(21586, 1)');
    const append = first(name());
    await store.append([append]);
    expect(idsOf(await readOn(store))).toEqual(idsOf(append.events));
    expect(await store.head()).toBe('00000000000000000001');
  });

  it('goes on after positions were skipped, as after a crash, also for those who read by a filter', async () => {
    const [early, late] = [first(name(), 2), first(name(), 2, 'LaterNoted')];
    await store.append([early]);
    await database.pool.query("SELECT setval('events_position', 1000000)");
    expect(idsOf(await readOn(store))).toEqual(idsOf(early.events));
    await store.append([late]);
    expect(idsOf(await readOn(store))).toEqual(idsOf([...early.events, ...late.events]));
    expect(idsOf(await readOn(store, { filter: { types: ['LaterNoted'] } }))).toEqual(idsOf(late.events));
    expect(await store.head()).toBe('00000000000001000002');
  });

  it('refuses to write once there is no position left, harms nobody, and goes on with more', async () => {
    const append = first(name(), 2);
    await store.append([append]);
    await database.pool.query('ALTER SEQUENCE events_position MAXVALUE 2');
    const next = first(name());
    await expect(store.append([next])).rejects.toThrow('maximum value');
    expect((await store.readStream(next.stream)).events).toEqual([]);
    expect(idsOf(await readOn(store))).toEqual(idsOf(append.events));
    await database.pool.query('ALTER SEQUENCE events_position NO MAXVALUE');
    expect((await store.append([next]))[0]!.status).toBe('ok');
    expect(idsOf(await readOn(store))).toEqual(idsOf([...append.events, ...next.events]));
  });

  it('counts beyond 32 bits: revisions and positions', async () => {
    const stream = name();
    const far = 2 ** 40;
    const [before] = chain(stream, [{}], { revision: far - 1, hash: 'a'.repeat(64) });
    await database.pool.query("SELECT setval('events_position', $1)", [far]);
    await database.pool.query("INSERT INTO streams VALUES ($1, $2, decode($3, 'hex'))", [stream, far, before!.hash]);
    const events = chain(stream, [{}, {}], { revision: far, hash: before!.hash });
    const [result] = await store.append([{ stream, expected: far, events }]);
    expect(result).toMatchObject({ status: 'ok', revision: far + 2, position: String(far + 2).padStart(20, '0') });
    expect((await store.readStream(stream, { from: far + 2 })).events).toMatchObject([{ id: events[1]!.id, revision: far + 2 }]);
    expect((await store.append([{ stream, expected: far, events }]))[0]).toMatchObject({ status: 'duplicate', revision: far + 2 });
    expect(await store.append([{ stream, expected: 0, events }])).toEqual([{ status: 'conflict', actual: far + 2 }]);
    expect(idsOf(await readOn(store, { after: String(far).padStart(20, '0') }))).toEqual(idsOf(events));
  });

  it('is the same log in another database, once its tables and its sequence were copied there', async () => {
    const streams = Array.from({ length: 5 }, () => first(name(), 3));
    for (const append of streams) await store.append([append]);
    const whole = await readOn(store);
    const other = await testDatabase(migrated('log', logMigrations));
    others.push(other);
    await copyLog(database.pool, other.pool);
    const restored = new PostgresEventStore({ pool: other.pool });
    try {
      expect(await readOn(restored)).toEqual(whole);
      expect(await verifyLog(restored)).toMatchObject({ broken: [], upTo: whole.at(-1)!.position });
      expect((await restored.append([streams[0]!]))[0]!.status).toBe('duplicate');
      const next = first(name());
      await restored.append([next]);
      expect(idsOf(await readOn(restored, { after: whole.at(-1)!.position }))).toEqual(idsOf(next.events));
    } finally {
      await restored.close();
    }
  });
});

/** As dump and restore do it: rows as texts, then the sequence. The other cluster's transaction ids begin anew; nothing here asks them. */
async function copyLog(from: pg.Pool, to: pg.Pool): Promise<void> {
  await to.query('DELETE FROM log_head');
  for (const table of ['streams', 'events', 'log_head']) {
    const { rows } = await from.query<{ rows: string }>(`SELECT json_agg(t)::text AS rows FROM ${table} t`);
    await to.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [rows[0]!.rows]);
  }
  const { rows } = await from.query<{ last: string }>('SELECT last_value AS last FROM events_position');
  await to.query("SELECT setval('events_position', $1)", [rows[0]!.last]);
}
