import { request } from 'node:http';
import { freePort } from '../../libs/platform/src/database/postmaster.js';
import { testDatabase } from '../support/database.js';
import { makeCheckout, type Checkout } from './checkout.js';
import { processesOf, SERVER, start, until, type Run } from './run.js';

/** Time that a stop may take: the promise is ten seconds. */
const STOP_MS = 10_000;

describe('npm start', () => {
  let checkout: Checkout;
  let run: Run | undefined;
  /** At the end: a server that some tests only look at, or try in vain to start another one beside. */
  let standing: Run | undefined;
  beforeAll(() => {
    checkout = makeCheckout({ whole: true });
  });
  afterEach(async () => {
    if (run === standing) return;
    run?.signal('SIGTERM');
    await run?.ended();
  });
  afterAll(async () => {
    standing?.signal('SIGTERM');
    await standing?.ended();
    await checkout.remove();
  });

  async function started(options: { command?: typeof SERVER; env?: Record<string, string> } = {}): Promise<Run> {
    run = start(checkout, { ...options, port: await freePort(), env: { DEMO: 'off', ...options.env } });
    await run.ready();
    return run;
  }

  const stands = async (): Promise<Run> => (standing ??= await started({ command: SERVER }));

  it.each<[string, (run: Run) => void]>([
    ['SIGTERM to npm', (run) => run.signal('SIGTERM')],
    ['SIGINT to npm', (run) => run.signal('SIGINT')],
    ['Ctrl-C', (run) => run.interrupt()],
  ])('ends with everything that it started at %s, also with live connections open', async (_, stop) => {
    const server = await started();
    const { address, ended } = server;
    const live = await openConnection(`${address}/health/live`);
    const from = Date.now();
    stop(server);
    expect(await ended()).toBe(0);
    expect(Date.now() - from).toBeLessThan(STOP_MS);
    expect(processesOf(checkout)).toEqual([]);
    live.destroy();
  });

  it('ends in order when it is stopped in the middle of its first start', async () => {
    const fresh = makeCheckout();
    try {
      run = start(fresh, { port: await freePort(), env: { DEMO: 'off' } });
      await until(() => processesOf(fresh).length > 2); // npm, node and PostgreSQL's initdb or server
      run.signal('SIGTERM');
      await run.ended();
      await until(() => processesOf(fresh).length === 0);
    } finally {
      await fresh.remove();
    }
  });

  it('works with a database of one’s own, and leaves its server alone', async () => {
    const database = await testDatabase();
    const env = { DATABASE_URL: database.url, MASTER_KEY: Buffer.alloc(32, 5).toString('base64') };
    await started({ command: SERVER, env });
    run?.signal('SIGTERM');
    expect(await run?.ended()).toBe(0);
    const { rows } = await database.pool.query('SELECT count(*)::int AS events FROM events');
    expect(rows).toEqual([{ events: 0 }]);
    await database.drop();
  });

  it('prints the address and whom to sign in as', async () => {
    const { output, address } = await stands();
    await until(() => output().includes(`Throughline is ready: ${address}\n`));
    expect(output()).toMatch(/Sign in as .*\n\s+Amina Jibril: /);
  });

  it('says so when it runs already, and leaves the first one alone', async () => {
    const first = await stands();
    const second = start(checkout, { command: SERVER, port: await freePort(), env: { DEMO: 'off' } });
    expect(await second.ended()).toBe(1);
    expect(second.output()).toMatch(/Throughline already runs from .*\.data \(process \d+\): stop it first/);
    expect((await fetch(`${first.address}/health/ready`)).status).toBe(200);
  });

  it('says so when its port is busy, before it starts anything', async () => {
    const first = await stands();
    const other = makeCheckout();
    const second = start(other, { command: SERVER, port: Number(new URL(first.address).port) });
    expect(await second.ended()).toBe(1);
    expect(second.output()).toMatch(/Port \d+ of 127\.0\.0\.1 is in use: stop what listens there, or set PORT to another one\./);
    expect(processesOf(other)).toEqual([]);
    await other.remove();
  });
});

/** A connection that stays open after its answer. */
function openConnection(url: string): Promise<{ destroy(): void }> {
  return new Promise((resolve, reject) => {
    const call = request(url, { headers: { connection: 'keep-alive' } }, (response) => {
      response.resume();
      resolve(call);
    });
    call.on('error', reject);
    call.end();
  });
}
