import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { storeWithin } from '../../../../test/chaos/composed.js';
import { first } from '../../../../test/event-sourcing/chain.js';
import { uuidV7 } from '#event-sourcing';
import { openTestCase, writeTestNote } from '../testing-case.js';
import { startTestApp, type TestApp } from '../testing.js';

/** Whatever stands still for so long is unhealthy here, in ms. */
const BOUND = 2_000;

interface Told {
  readonly status: number;
  readonly codes: readonly string[];
}

describe('health', () => {
  let test: TestApp;
  let caseId: string;
  /** Of a web app: without one no server is ready. */
  const webFolder = mkdtempSync(join(tmpdir(), 'throughline-web-'));
  beforeAll(async () => {
    writeFileSync(join(webFolder, 'index.html'), '<!doctype html>');
    test = await startTestApp({ webFolder, health: { boundMs: BOUND, loopBoundMs: 3_000, rememberedMs: 4_000 } });
    ({ caseId } = await openTestCase(test, ['amina-jibril']));
  });
  afterAll(async () => {
    await test.stop();
    rmSync(webFolder, { recursive: true });
  });

  const ask = async (path: string): Promise<Told> => {
    const { status, body } = await request(test.base).get(`/health/${path}`);
    return { status, codes: (body as { findings: { code: string }[] }).findings.map(({ code }) => code) };
  };
  const until = async (holds: (told: Told) => boolean): Promise<Told> => {
    for (const deadline = Date.now() + 40_000; ;) {
      const told = await ask('ready');
      if (holds(told) || Date.now() > deadline) return told;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const unhealthyBy = (code: string): Promise<Told> => until(({ status, codes }) => status === 503 && codes.includes(code));
  /** What is still found after a while; nothing once it is well. */
  const illness = async (): Promise<readonly string[]> => {
    const { status, codes } = await until((told) => told.status === 200);
    return status === 200 ? [] : codes;
  };
  const write = (): Promise<string> => writeTestNote(test, caseId, 'amina-jibril', { sharing: 'team' });

  it('sees a projection that stands still, by a lock on its checkpoint, and that it goes on', async () => {
    expect(await illness()).toEqual([]);
    const client = await test.kernel.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT FROM projection_checkpoints WHERE projection = 'timeline' FOR UPDATE`);
      await write();
      expect((await unhealthyBy('projection.frozen')).codes).toContain('projection.frozen');
      expect((await ask('projections')).status).toBe(503);
      expect([(await ask('live')).status, (await ask('serving')).status]).toEqual([200, 200]);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
    expect(await illness()).toEqual([]);
  });

  it('sees a mark that stands, by an append that is held open, and that it goes on', async () => {
    const client = await test.kernel.pool.connect();
    try {
      await client.query('BEGIN');
      await storeWithin(client, test.kernel.pool).append([first(`held-${uuidV7()}`)]);
      await write();
      expect((await unhealthyBy('log.mark-stands')).codes).toContain('log.mark-stands');
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
    expect(await illness()).toEqual([]);
  });

  it('sees that nobody runs the projections, and asks for a restart of the one that should', async () => {
    await test.kernel.projector.stop();
    const { codes } = await unhealthyBy('worker.silent');
    expect(codes).toContain('projection.unowned');
    expect((await ask('live')).status).toBe(503);
    expect((await ask('serving')).status).toBe(200);
    await test.kernel.projector.start();
    expect(await illness()).toEqual([]);
    expect((await ask('live')).status).toBe(200);
  });

  it('sees a timer that nobody fires', async () => {
    const key = `test:${uuidV7()}`;
    await test.kernel.pool.query(
      `INSERT INTO timers (key, reaction, due_at, command, stream_id, input, cause_id, position, correlation_id)
       VALUES ($1, 'none', clock_timestamp(), 'no-such-command', gen_random_uuid(), '{}', gen_random_uuid(), '${'0'.repeat(20)}', 'none')`,
      [key],
    );
    expect((await unhealthyBy('timers.still')).codes).toContain('timers.still');
    await test.kernel.pool.query('DELETE FROM timers WHERE key = $1', [key]);
    expect(await illness()).toEqual([]);
  });

  it('sees a database that gives no connection, and then sends requests elsewhere', async () => {
    const all = Promise.allSettled(Array.from({ length: 40 }, () => test.kernel.pool.query('SELECT pg_sleep(6)')));
    expect((await unhealthyBy('database.silent')).codes).toContain('database.silent');
    expect((await ask('serving')).status).toBe(503);
    await all;
    expect(await illness()).toEqual([]);
  });

  it('sees that the process itself did nothing but one thing', async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const until = Date.now() + 3_600; Date.now() < until;);
    expect((await unhealthyBy('loop.blocked')).codes).toContain('loop.blocked');
    expect(await illness()).toEqual([]);
  });
});
