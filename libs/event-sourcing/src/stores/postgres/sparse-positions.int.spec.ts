import pg from 'pg';
import { first } from '../../../../../test/event-sourcing/chain.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { uuidV7 } from '../../ids.js';
import { START, type LogPage, type ReadAllOptions } from '../../store.js';
import { logMigrations } from './log-migrations.js';
import { PostgresEventStore } from './postgres-store.js';

const FAR = 1_000_000_000_000;

describe('a log whose positions jump far', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let store: PostgresEventStore;
  beforeAll(async () => {
    database = await testDatabase(migrated('log', logMigrations));
    pool = new pg.Pool({ connectionString: database.url, max: 4 });
    store = new PostgresEventStore({ pool });
    await store.append([first(`early-${uuidV7()}`)]);
    await pool.query("SELECT setval('events_position', $1)", [FAR]);
    await store.append([first(`late-${uuidV7()}`)]);
  });
  afterAll(async () => {
    await store.close();
    await pool.end();
    await database.drop();
  });

  /** Page by page to the head. */
  async function pages(options: Omit<ReadAllOptions, 'after' | 'limit'>): Promise<LogPage[]> {
    const all: LogPage[] = [];
    for (let after = START; all.length < 20; after = all.at(-1)!.next) {
      all.push(await store.readAll({ ...options, after, limit: 10 }));
      if (all.at(-1)!.caughtUp) break;
    }
    return all;
  }

  const streamsOf = (all: readonly LogPage[]): string[] => all.flatMap(({ events }) => events.map(({ stream }) => stream.slice(0, -37)));

  it('is read to its end in few pages, whichever events are asked for', async () => {
    for (const [category, found] of [
      ['early', ['early']],
      ['late', ['late']],
      ['none', []],
    ] as const) {
      const all = await pages({ filter: { categories: [category] } });
      expect([category, streamsOf(all)]).toEqual([category, found]);
      expect(all.length).toBeLessThanOrEqual(4);
      expect(all.at(-1)).toMatchObject({ caughtUp: true, next: await store.head() });
    }
  });

  it('is read as of a position within the gap, and ends there', async () => {
    const position = String(FAR / 2).padStart(20, '0');
    const all = await pages({ asOf: { position } });
    expect(streamsOf(all)).toEqual(['early']);
    expect(all.length).toBeLessThanOrEqual(3);
    expect(all.at(-1)).toMatchObject({ caughtUp: true, next: position });
  });
});
