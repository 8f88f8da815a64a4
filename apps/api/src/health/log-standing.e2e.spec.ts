import request from 'supertest';
import { storeWithin } from '../../../../test/chaos/composed.js';
import { first } from '../../../../test/event-sourcing/chain.js';
import { uuidV7 } from '#event-sourcing';
import { startTestApp, type TestApp } from '../testing.js';

describe('the health of the log', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.stop());

  const log = async (): Promise<unknown> =>
    ((await request(test.base).get('/health/projections').expect(200)).body as { log: unknown }).log;

  it('names the append that idles in its transaction, and how long it has been open', async () => {
    expect(await log()).toMatchObject({ waitingMs: 0, blocking: null });
    const client = await test.kernel.pool.connect();
    try {
      await client.query('BEGIN');
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await storeWithin(client, test.kernel.pool).append([first(`idle-${uuidV7()}`)]);
      const blocking = { pid: rows[0]!.pid, openMs: expect.any(Number) as number, state: 'idle in transaction' };
      expect(await log()).toMatchObject({ blocking });
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
    expect(await log()).toMatchObject({ blocking: null });
  });
});
