import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { migrate, missingMigrations } from './migrate.js';

const first = { name: '001-towns', sql: 'CREATE TABLE towns (name text PRIMARY KEY)' };
const second = { name: '002-counties', sql: 'CREATE TABLE counties (name text PRIMARY KEY)' };
const broken = { name: '003-broken', sql: 'CREATE TABLE lakes (name text); SELECT nonsense' };

describe('migrate', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it('applies each migration once, also when two processes start together', async () => {
    const done = await Promise.all([migrate(database.pool, [first, second]), migrate(database.pool, [first, second])]);
    expect(done.flat().sort()).toEqual(['001-towns', '002-counties']);
    expect(await migrate(database.pool, [first, second])).toEqual([]);
  });

  it('refuses a migration whose text was changed after it was applied', async () => {
    await expect(migrate(database.pool, [{ ...first, sql: 'CREATE TABLE towns (id int)' }])).rejects.toThrow(/001-towns was changed/);
  });

  it('leaves nothing of a migration that fails, and names what is missing', async () => {
    await expect(migrate(database.pool, [first, second, broken])).rejects.toThrow(/nonsense/);
    const { rows } = await database.pool.query(`SELECT to_regclass('lakes') AS lakes`);
    expect(rows).toEqual([{ lakes: null }]);
    expect(await missingMigrations(database.pool, [first, second, broken])).toEqual(['003-broken']);
  });

  it('fails when its connection is cut half-way, and leaves pool and process in order', async () => {
    const cut = { name: '004-cut', sql: `SELECT pg_terminate_backend(pg_backend_pid())` };
    await expect(migrate(database.pool, [first, second, cut])).rejects.toThrow(/terminat/);
    expect(await migrate(database.pool, [first, second])).toEqual([]);
  });
});
