import { freePort } from '../../libs/platform/src/database/postmaster.js';
import { makeCheckout, type Checkout } from './checkout.js';
import { postmasterOf, processesOf, SERVER, start, until, type Run } from './run.js';

describe('the embedded PostgreSQL is killed while the server runs', () => {
  let checkout: Checkout;
  let run: Run;
  beforeAll(() => {
    checkout = makeCheckout();
  });
  afterAll(async () => {
    run.signal('SIGTERM');
    await run.ended();
    await checkout.remove();
  });

  it('is started again at the same address by the process that needs it, each time, and ends with it', async () => {
    run = start(checkout, { command: SERVER, port: await freePort(), env: { DEMO: 'off' } });
    await run.ready();
    const restarts = (): number => run.output().split('PostgreSQL had ended; it was started again').length - 1;
    for (let time = 1; time <= 2; time += 1) {
      const before = postmasterOf(checkout);
      const server = run.serverPid();
      process.kill(before, 'SIGKILL');
      await until(() => restarts() === time);
      await run.ready();
      expect(run.serverPid()).toBe(server);
    }
    run.signal('SIGTERM');
    expect(await run.ended()).toBe(0);
    expect(processesOf(checkout)).toEqual([]);
  });
});
