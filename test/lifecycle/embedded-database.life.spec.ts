import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCheckout, nodeFor, type Checkout, type User } from './checkout.js';
import { processesOf } from './run.js';

const ROOT = process.getuid?.() === 0;
/** As root somebody else than root; otherwise ourselves, who are an ordinary user. */
const ORDINARY: User | undefined = ROOT ? { uid: 65_534, gid: 65_534 } : undefined;

/** Opens the database of a checkout from a process of its own, writes down that it was there, and tells what it saw. */
const VISIT = `
  import { readConfig } from './dist/libs/platform/src/config.js';
  import { openDatabase } from './dist/libs/platform/src/lifecycle/open-database.js';
  import { createPool } from './dist/libs/platform/src/database/pool.js';
  try {
    const database = await openDatabase(readConfig(), 'server');
    const pool = createPool(database.ownerUrl);
    await pool.query('CREATE TABLE IF NOT EXISTS visits (at timestamptz DEFAULT now())');
    await pool.query('INSERT INTO visits DEFAULT VALUES');
    const { rows } = await pool.query('SELECT count(*)::int AS visits FROM visits');
    console.log(JSON.stringify(rows[0]));
    if (process.argv.includes('die')) process.kill(process.pid, 'SIGKILL');
    await pool.end();
    await database.close();
  } catch (error) {
    console.log(error.name === 'StartupError' ? error.message : error.stack);
    process.exit(1);
  }`;

function visit(checkout: Checkout, options: { env?: Record<string, string>; user?: User; die?: boolean } = {}): string {
  const args = ['--input-type=module', '-e', VISIT, '--', ...(options.die ? ['die'] : [])];
  const env = { PATH: process.env['PATH'], ...options.env };
  return spawnSync(nodeFor(checkout), args, { cwd: checkout.folder, env, encoding: 'utf8', ...options.user }).stdout.trim();
}

/** What the visit after that one must tell. */
const oneMore = (said: string): string => JSON.stringify({ visits: (JSON.parse(said) as { visits: number }).visits + 1 });

/** The postmaster's children end by themselves once it is gone: then there is nothing left to kill. */
function killAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Opens the whole product on the embedded database, and tells as whom it works and what it may do to the log. */
const RIGHTS = `
  import { readConfig, createLog } from './dist/libs/platform/src/index.js';
  import { openProduct } from './dist/apps/api/src/open-product.js';
  const opened = [];
  const { pool } = await openProduct(readConfig(), createLog({ logLevel: 'silent' }), 'server', { add: (_, close) => opened.push(close) });
  const may = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'].map((right) => "has_table_privilege('events', '" + right + "') AS " + right);
  const { rows } = await pool.query('SELECT current_user AS role, ' + may.join(', '));
  console.log(JSON.stringify(rows[0]));
  for (const close of opened.reverse()) await close();`;

function makeOnce(make: () => Checkout): () => Checkout {
  let made: Checkout | undefined;
  return () => (made ??= make());
}

describe('the embedded database', () => {
  /** A first database takes seconds to make: there is one of ours, one in a folder that is closed to others, and one of an ordinary user. */
  const own = makeOnce(() => makeCheckout());
  const closed = makeOnce(() => makeCheckout({ closed: true }));
  const ordinary = makeOnce(() => makeCheckout({ owner: ORDINARY }));
  afterAll(async () => {
    for (const checkout of [own(), closed(), ordinary()]) await checkout.remove();
  });

  it('keeps what was written from one run to the next, ends with its run, and is closed to others', () => {
    const checkout = own();
    expect(visit(checkout)).toBe('{"visits":1}');
    expect(processesOf(checkout)).toEqual([]);
    expect(visit(checkout)).toBe('{"visits":2}');
    for (const file of ['master.key', 'postgres.password', 'postgres.json', 'postgres.log']) {
      expect(statSync(join(checkout.folder, '.data', file)).mode & 0o077).toBe(0);
    }
    expect(statSync(join(checkout.folder, '.data/postgres')).mode & 0o077).toBe(0);
    expect(statSync(join(checkout.folder, '.data')).mode & 0o066).toBe(0);
  });

  it('lets the product work as a role that can add to the log and never change it', () => {
    const checkout = own();
    const args = ['--input-type=module', '-e', RIGHTS];
    const { stdout } = spawnSync(nodeFor(checkout), args, { cwd: checkout.folder, env: { PATH: process.env['PATH'] }, encoding: 'utf8' });
    const rights = { select: true, insert: true, update: false, delete: false, truncate: false };
    expect(JSON.parse(stdout.trim().split('\n').at(-1)!)).toEqual({ role: 'throughline_app', ...rights });
  });

  it('takes over the server that a killed run left behind', () => {
    const checkout = own();
    const said = visit(checkout, { die: true });
    expect(processesOf(checkout).length).toBeGreaterThan(0);
    expect(visit(checkout)).toBe(oneMore(said));
    expect(processesOf(checkout)).toEqual([]);
  });

  it('starts again after the server itself was killed', () => {
    const checkout = own();
    const said = visit(checkout, { die: true });
    for (const pid of processesOf(checkout)) killAtOnce(pid);
    expect(visit(checkout)).toBe(oneMore(said));
  });

  it.each(['a dead process that nobody collects', 'another process meanwhile'])(
    'starts again where its number is that of %s',
    async (which) => {
      const checkout = own();
      const said = visit(checkout, { die: true });
      for (const pid of processesOf(checkout)) killAtOnce(pid);
      const note = join(checkout.folder, '.data/postgres/cluster/postmaster.pid');
      const holder = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
      const dead = await new Promise<string>((resolve) => holder.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())));
      const number = which.startsWith('a dead') ? dead : String(holder.pid);
      writeFileSync(note, readFileSync(note, 'utf8').replace(/^\d+/, number));
      expect(visit(checkout)).toBe(oneMore(said));
      holder.kill();
    },
  );

  it('runs where its user cannot reach the checkout, a home folder of mode 0700', () => {
    const checkout = closed();
    expect(visit(checkout)).toBe('{"visits":1}');
    expect(visit(checkout)).toBe('{"visits":2}');
    expect(processesOf(checkout)).toEqual([]);
  });

  it('says which folder cannot be written', () => {
    const checkout = ordinary();
    chmodSync(checkout.folder, 0o555);
    expect(visit(checkout, { user: ORDINARY })).toMatch(/^The data folder .*\.data cannot be written \(EACCES\): /);
    chmodSync(checkout.folder, 0o755);
  });

  it('runs for an ordinary user', () => {
    const checkout = ordinary();
    expect(visit(checkout, { user: ORDINARY })).toBe('{"visits":1}');
    expect(visit(checkout, { user: ORDINARY })).toBe('{"visits":2}');
  });

  it('runs in two checkouts side by side', () => {
    const both = [own(), closed()];
    const said = both.map((checkout) => visit(checkout, { die: true }));
    for (const checkout of both) expect(processesOf(checkout).length).toBeGreaterThan(0);
    expect(both.map((checkout) => visit(checkout))).toEqual(said.map(oneMore));
  });
});

describe('a database of one’s own', () => {
  let checkout: Checkout;
  beforeAll(() => {
    checkout = makeCheckout();
  });
  afterAll(() => checkout.remove());

  const server = (): URL => new URL(process.env['TEST_DATABASE_URL'] ?? '');
  const MASTER_KEY = Buffer.alloc(32, 1).toString('base64');

  it.each([
    ['is no address', () => 'localhost/throughline', /^DATABASE_URL is not a PostgreSQL address: /],
    ['answers nowhere', () => 'postgres://a:b@127.0.0.1:1/c', /^No PostgreSQL answers at 127\.0\.0\.1:1\. Check DATABASE_URL\.$/],
    [
      'has another password',
      () => Object.assign(server(), { password: 'wrong' }).href,
      /refused the user throughline or its password\. Check/,
    ],
    ['names no database', () => Object.assign(server(), { pathname: '/nowhere' }).href, /has no database nowhere: create it first\. Check/],
  ])('says so when DATABASE_URL %s, without the password', (_, url, message) => {
    const said = visit(checkout, { env: { DATABASE_URL: url(), MASTER_KEY } });
    expect(said).toMatch(message);
    expect(said).not.toContain(server().password);
  });
});
