import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { freePort } from '../../libs/platform/src/database/postmaster.js';
import { makeCheckout, type Checkout } from './checkout.js';
import { startServerProcess, type ServerProcess } from './protocol-server-process.js';
import { SERVER, start, type Run } from './run.js';

describe('a server with EVENT_STORE_URL', () => {
  let checkout: Checkout;
  let server: ServerProcess;
  let run: Run | undefined;
  beforeAll(async () => {
    checkout = makeCheckout();
    server = await startServerProcess();
  });
  afterEach(async () => {
    run?.signal('SIGTERM');
    await run?.ended();
  });
  afterAll(async () => {
    await server.end();
    await checkout.remove();
  });

  const begin = async (): Promise<Run> => {
    const env = { EVENT_STORE_URL: server.url, DEMO_PEOPLE: '10', LOG_LEVEL: 'warn' };
    run = start(checkout, { command: SERVER, port: await freePort(), env });
    await run.ready();
    return run;
  };

  /** A command of the product in the checkout; its output. */
  const cli = async (args: readonly string[], base = ''): Promise<string> => {
    const env = { PATH: process.env['PATH'], HOME: checkout.folder, BASE_URL: base, EVENT_STORE_URL: server.url, JOURNEY_CUT: '0.2' };
    return (await promisify(execFile)(process.execPath, ['dist/apps/cli/src/main.js', ...args], { cwd: checkout.folder, env })).stdout;
  };

  it('writes the demo world into the log there, and the journey goes as told', async () => {
    const { address } = await begin();
    expect(await (await fetch(`${address}/health/ready`)).json()).toMatchObject({ checks: { readModels: true }, log: 'kurrentdb' });
    expect(await cli(['journey'], address)).toMatch(/OutcomeCorrected at [0-9]{40}\n/);
  });

  it('goes on after a restart; its commands read the same log, whose chain holds', async () => {
    await begin();
    expect(await cli(['projections', 'compare'])).toMatch(/read models equal a rebuild from zero/);
    expect(await cli(['log', 'verify'])).not.toMatch(/broken/i);
  });

  it('does not go on with read models that were made from another log', async () => {
    run = start(checkout, { command: SERVER, port: await freePort(), env: { DEMO: 'off' } });
    expect(await run.ended()).not.toBe(0);
    expect(run.output()).toMatch(/made from another log, not from one in PostgreSQL\. Check EVENT_STORE_URL/);
  });

  it('says so in a sentence when nobody answers there, and ends', async () => {
    const env = { EVENT_STORE_URL: 'esdb://127.0.0.1:9?tls=false', DEMO: 'off' };
    run = start(checkout, { command: SERVER, port: await freePort(), env });
    expect(await run.ended()).not.toBe(0);
    expect(run.output()).toMatch(/No KurrentDB answers at 127\.0\.0\.1:9\. Check EVENT_STORE_URL\./);
  });
});
