import pg from 'pg';
import { migrate, type Migration } from '../../libs/platform/src/database/migrate.js';
import { createPool } from '../../libs/platform/src/database/pool.js';

/** A database of one suite. */
export interface TestDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
  /** Ends the pool and drops the database, whoever is still connected. */
  drop(): Promise<void>;
}

/** What a fresh database starts from; made once a run and then copied, which takes a tenth of a second. */
export interface Template {
  /** Lower-case letters and digits. */
  readonly name: string;
  /** Fills the empty database; must leave no connection behind. */
  fill(pool: pg.Pool, url: string): Promise<void>;
}

/** A template with nothing but these migrations. */
export function migrated(name: string, migrations: readonly Migration[]): Template {
  return { name, fill: async (pool) => void (await migrate(pool, migrations)) };
}

const run = `t_${process.env['TEST_RUN'] ?? process.pid}`;
let copies = 0;

/** A fresh database for this suite: empty, or a copy of the template. Drop it in `afterAll`. */
export async function testDatabase(template?: Template): Promise<TestDatabase> {
  copies += 1;
  const name = `${run}_${process.pid}_${copies}`;
  await asAdministrator(async (client) => {
    const source = template ? await ensureTemplate(client, template) : 'template0';
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${source}`);
  });
  const url = addressOf(name);
  const pool = createPool(url, { max: 10, name: 'test' });
  return {
    url,
    pool,
    drop: async () => {
      await pool.end();
      await asAdministrator((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** Address of a database on the run's one server. */
export function addressOf(name: string): string {
  const url = new URL(serverAddress());
  url.pathname = `/${name}`;
  return url.href;
}

function serverAddress(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('No test server: run jest by npm test or npm run test:one.');
  return url;
}

/** One worker makes the template, the others wait for it. A half-made one is thrown away. */
async function ensureTemplate(client: pg.Client, template: Template): Promise<string> {
  const name = `${run}_template_${template.name}`;
  const lock = [`${name}`];
  await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', lock);
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount !== 0) return name;
    const partial = `${name}_partial`;
    await client.query(`DROP DATABASE IF EXISTS ${partial} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${partial} TEMPLATE template0`);
    const pool = createPool(addressOf(partial), { max: 8, name: 'test-template' });
    await template.fill(pool, addressOf(partial)).finally(() => pool.end());
    await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${partial}'`);
    await client.query(`ALTER DATABASE ${partial} RENAME TO ${name}`);
    return name;
  } finally {
    await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', lock);
  }
}

async function asAdministrator<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: addressOf('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
