import type { Pool } from 'pg';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { createPool } from './pool.js';

describe('the connections of a process', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeEach(async () => {
    database = await testDatabase();
    pool = createPool(database.url, { max: 1 });
  });
  afterEach(async () => {
    await pool.end();
    await database.drop();
  });

  it('do not end the process when one is lost before whoever borrowed it listens', async () => {
    const client = await pool.connect();
    const ended = new Promise((resolve) => client.once('end', resolve));
    await database.pool.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()',
      ['throughline'],
    );
    await ended;
    await expect(client.query('SELECT 1')).rejects.toThrow(/not queryable/);
    client.release(true);
    expect((await pool.query<{ one: number }>('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});
