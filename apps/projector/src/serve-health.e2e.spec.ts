import { ClosingList } from '#platform';
import { startTestApp, type TestApp } from '../../api/src/testing.js';
import { serveHealth } from './serve-health.js';

describe('a projector', () => {
  const closing = new ClosingList();
  let test: TestApp;
  let base: string;
  beforeAll(async () => {
    test = await startTestApp();
    base = await serveHealth(test.kernel, { host: '127.0.0.1', port: 0 }, closing);
  });
  afterAll(async () => {
    await closing.closeAll();
    await test.stop();
  });

  const status = async (path: string): Promise<number> => (await fetch(`${base}${path}`)).status;

  it('says that it lives and is ready, and gives its numbers', async () => {
    for (const deadline = Date.now() + 20_000; (await status('/health/ready')) !== 200 && Date.now() < deadline;);
    expect([await status('/health/live'), await status('/health/ready')]).toEqual([200, 200]);
    expect(await (await fetch(`${base}/metrics`)).text()).toMatch(/^throughline_/m);
    expect(await status('/api/session')).toBe(404);
  });

  it('gives its numbers to nobody behind a proxy, as the server does', async () => {
    for (const header of ['x-forwarded-for', 'forwarded', 'via']) {
      expect((await fetch(`${base}/metrics`, { headers: { [header]: '203.0.113.9' } })).status).toBe(404);
    }
  });

  it('is not ready once it works at nothing any more, and still lives', async () => {
    await test.kernel.projector.stop();
    expect([await status('/health/live'), await status('/health/ready')]).toEqual([200, 503]);
  });
});
