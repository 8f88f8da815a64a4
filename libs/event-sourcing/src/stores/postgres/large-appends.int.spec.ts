import { chain } from '../../../../../test/event-sourcing/chain.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { uuidV7 } from '../../ids.js';
import { START, type Append } from '../../store.js';
import { verifyLog } from '../../verify.js';
import { logMigrations } from './log-migrations.js';
import { PostgresEventStore } from './postgres-store.js';

describe('an import in large pieces', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  beforeEach(async () => {
    database = await testDatabase(migrated('log', logMigrations));
    store = new PostgresEventStore({ pool: database.pool });
  });
  afterEach(async () => {
    await store.close();
    await database.drop();
  });

  /** Streams of six events each, told in turn: the second event of every stream comes after the first of all. */
  function imported(streams: number): Append[] {
    return Array.from({ length: streams }, (_, s) => {
      const stream = `notebook-${uuidV7()}`;
      const events = chain(
        stream,
        Array.from({ length: 6 }, (_, i) => ({ data: { text: `back\\slash, "quoted", \t, \n and ${s}/${i}` } })),
      );
      return { stream, expected: -1, events, sequence: events.map((_, i) => i * streams + s) };
    });
  }

  it('stores every text as it is, in the order told, and answers with the positions', async () => {
    const appends = imported(50);
    const results = await store.append(appends);
    const { events } = await store.readAll({ after: START, limit: 1_000 });
    const told = appends.flatMap(({ stream, events: all, sequence }) => all.map((event, i) => ({ stream, event, at: sequence![i]! })));
    told.sort((a, b) => a.at - b.at);
    expect(events.map(({ position: _position, revision: _revision, ...event }) => event)).toEqual(
      told.map(({ stream, event }) => ({ ...event, stream })),
    );
    const positions = results.flatMap((result) => (result.status === 'ok' ? result.positions : []));
    expect([...positions].sort()).toEqual(events.map(({ position }) => position));
    expect((await verifyLog(store)).broken).toEqual([]);
  });

  it('goes on in streams that are there', async () => {
    const appends = imported(60).map(({ stream, events, sequence }) => ({ stream, events, sequence }));
    await store.append(appends.map(({ stream, events }) => ({ stream, expected: -1, events: events.slice(0, 1) })));
    const rest = appends.map(({ stream, events, sequence }) => ({
      stream,
      expected: 0,
      events: events.slice(1),
      sequence: sequence!.slice(1),
    }));
    expect(new Set((await store.append(rest)).map(({ status }) => status))).toEqual(new Set(['ok']));
    expect(await verifyLog(store)).toMatchObject({ events: 360, streams: 60, broken: [] });
  });

  it('says of each append what is so when some are there already or do not fit', async () => {
    const appends = imported(50);
    const [there, moved] = [appends[3]!, appends[4]!];
    await store.append([there, { stream: moved.stream, expected: -1, events: chain(moved.stream, [{}]) }]);
    const results = await store.append(appends);
    expect(results.map(({ status }) => status)).toEqual(
      appends.map((one) => (one === there ? 'duplicate' : one === moved ? 'conflict' : 'ok')),
    );
    expect((await store.append(appends)).filter(({ status }) => status === 'duplicate')).toHaveLength(49);
    expect(await verifyLog(store)).toMatchObject({ events: 49 * 6 + 1, broken: [] });
  });
});
