import pg from 'pg';
import { Proxy } from '../../../../test/chaos/proxy.js';
import { eventually } from '../../../../test/event-sourcing/eventually.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { Moves } from './moves.js';

describe('telling other processes that read models have moved', () => {
  let database: TestDatabase;
  let proxy: Proxy;
  let pool: pg.Pool;
  let here: Moves;
  let there: Moves;
  let heard: number;
  let sent: number;

  beforeEach(async () => {
    database = await testDatabase();
    proxy = new Proxy(Number(new URL(database.url).port));
    await proxy.listen();
    const url = new URL(database.url);
    url.port = String(proxy.port);
    pool = new pg.Pool({ connectionString: url.href, max: 2 });
    pool.on('error', () => undefined);
    sent = 0;
    here = new Moves(counting(database.pool, () => (sent += 1)));
    there = new Moves(pool);
    there.listen();
    heard = 0;
    there.onMove(() => (heard += 1));
  });
  afterEach(async () => {
    await here.close();
    await there.close();
    proxy.close();
    await pool.end();
    await database.drop();
  });

  const isHeard = async (): Promise<void> => {
    const before = heard;
    await eventually(() => {
      here.announce();
      return heard > before;
    });
  };

  it('is heard elsewhere, and at once by those who are here', async () => {
    let own = 0;
    here.onMove(() => (own += 1));
    here.announce();
    expect(own).toBe(1);
    await isHeard();
  });

  it('is told once for many moves in a moment', async () => {
    await isHeard();
    const before = sent;
    for (let i = 0; i < 1_000; i += 1) here.announce();
    const from = heard;
    await eventually(() => heard > from);
    expect(sent - before).toBeLessThan(50);
    expect(heard - from).toBeLessThan(50);
  });

  it('is heard again after the connection was cut, and after it has died without a word', async () => {
    await isHeard();
    proxy.cut();
    await isHeard();
    expect(proxy.deafen()).toBe(1);
    await isHeard();
  });
});

/** A pool that tells of each statement. */
function counting(pool: pg.Pool, onQuery: () => void): pg.Pool {
  const query = (...args: Parameters<pg.Pool['query']>): unknown => {
    onQuery();
    return pool.query(...args);
  };
  return Object.create(pool, { query: { value: query } }) as pg.Pool;
}
