import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { Proxy } from '../../../../test/chaos/proxy.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { createDataSource } from './data-source.js';
import { createPool } from './pool.js';

describe('a pool behind a network that forgets its connections', () => {
  let database: TestDatabase;
  let proxy: Proxy;
  let pool: Pool;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await testDatabase();
    const url = new URL(database.url);
    proxy = new Proxy(Number(url.port));
    await proxy.listen();
    url.port = String(proxy.port);
    pool = createPool(url.href, { max: 1, answerWithinMs: 400 });
    dataSource = await createDataSource(url.href, [], { max: 1, answerWithinMs: 400 }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await pool.end();
    proxy.close();
    await database.drop();
  });

  it('gives up a connection that does not answer, and works with a new one', async () => {
    const byPool = (): Promise<unknown> => pool.query('SELECT 1 AS one').then(({ rows }) => rows);
    const byTypeOrm = (): Promise<unknown> => dataSource.query('SELECT 1 AS one');
    const lent = async (): Promise<unknown> => {
      const client = await pool.connect();
      return client
        .query('SELECT 1 AS one')
        .then(({ rows }) => rows)
        .finally(() => client.release());
    };
    for (const ask of [byPool, byTypeOrm, lent]) {
      await ask().catch(() => undefined); // what was silenced for another is forgotten
      expect(await ask()).toEqual([{ one: 1 }]);
      proxy.openHole();
      proxy.closeHole();
      await expect(ask()).rejects.toThrow(/timeout/);
      expect(await ask()).toEqual([{ one: 1 }]);
    }
  });
});
