import type { TestApp } from '../apps/api/src/testing.js';
import { startDemoApp } from './support/demo-world.js';

describe('the demo world', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startDemoApp();
  });
  afterAll(() => test.stop());

  it('holds up no read model', async () => {
    const status = await test.kernel.projector.status();
    expect(status.filter(({ parked, lag }) => parked > 0 || lag > 0)).toEqual([]);
  });

  it('has read models that equal a rebuild from zero', async () => {
    expect(await test.kernel.projector.compare()).toEqual([]);
  });

  it('gives the caseworker to whom the start points a day with something to do', async () => {
    const response = await fetch(`${test.base}/api/my-day`, { headers: { authorization: `Bearer ${await test.token('amina-jibril')}` } });
    expect(response.status).toBe(200);
    const day = (await response.json()) as { items: unknown[] };
    expect(day.items.length).toBeGreaterThan(0);
  });
});
