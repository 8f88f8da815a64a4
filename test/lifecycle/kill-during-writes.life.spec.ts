import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { signInForToken } from '../../apps/api/src/token/sign-in-for-token.js';
import { uuidV7 } from '../../libs/event-sourcing/src/ids.js';
import { openEmbedded } from '../../libs/platform/src/database/embedded.js';
import { freePort } from '../../libs/platform/src/database/postmaster.js';
import { makeCheckout, type Checkout } from './checkout.js';
import { processesOf, SERVER, start, until, type Run } from './run.js';

const WRITERS = 8;
const ACKNOWLEDGED = process.env['THROUGHLINE_LONG'] ? 2_000 : 120;

interface Answer {
  readonly status: number;
  readonly id: string;
  readonly position: string;
  readonly replayed: boolean;
}

describe('kill -9 during writes', () => {
  let checkout: Checkout;
  let run: Run;
  let token: string;
  const acknowledged = new Map<string, Answer>();
  const tried: string[] = [];

  beforeAll(async () => {
    checkout = makeCheckout();
    await begin();
  });
  afterAll(async () => {
    run.signal('SIGTERM');
    await run.ended();
    await checkout.remove();
  });

  async function begin(): Promise<void> {
    run = start(checkout, { command: SERVER, port: await freePort(), env: { DEMO: 'off' } });
    await run.ready();
    token = await signInForToken(run.address, 'julian-arce');
  }

  /** One contact by phone. The same key has the same content. */
  async function takeContact(key: string): Promise<Answer> {
    const response = await fetch(`${run.address}/api/intakes`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({
        channel: 'phone',
        caller: 'self',
        forWhom: 'self',
        language: 'en',
        county: '27109',
        ownWords: `Contact ${key}`,
      }),
    });
    const { id, position, replayed } = (await response.json()) as Answer;
    return { status: response.status, id, position, replayed };
  }

  /** Writes until the server is gone. */
  async function write(): Promise<void> {
    for (;;) {
      const key = uuidV7();
      tried.push(key);
      const answer = await takeContact(key).catch(() => undefined);
      if (!answer) return;
      if (answer.status !== 201) throw new Error(`The server answered ${answer.status} instead of writing.`);
      acknowledged.set(key, answer);
    }
  }

  it('loses nothing that was acknowledged, and writes nothing twice', async () => {
    const writers = Array.from({ length: WRITERS }, write);
    await until(() => acknowledged.size >= ACKNOWLEDGED);
    process.kill(run.serverPid(), 'SIGKILL');
    await Promise.all(writers);
    await run.ended();
    expect(processesOf(checkout).length).toBeGreaterThan(0); // PostgreSQL outlives us

    await begin();
    for (const key of tried) {
      const again = await takeContact(key);
      const first = acknowledged.get(key);
      if (first) expect({ ...again, status: 201 }).toEqual({ ...first, replayed: true });
      else expect(again.id).toBeTruthy();
    }
    const { url } = await openEmbedded(join(checkout.folder, '.data'));
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ events: number; streams: number }>(
      `SELECT count(*)::int AS events, count(DISTINCT stream_id)::int AS streams FROM events WHERE type = 'ContactReceived'`,
    );
    await client.end();
    expect(rows).toEqual([{ events: tried.length, streams: tried.length }]);
  });

  it('leaves read models that equal a rebuild from zero, and a log whose chain is whole', () => {
    const tool = (...words: string[]): string =>
      spawnSync(process.execPath, ['dist/apps/cli/src/main.js', ...words], { cwd: checkout.folder, encoding: 'utf8' }).stdout;
    expect(tool('projections', 'compare')).toMatch(/^\d+ read models equal a rebuild from zero\n$/);
    expect(tool('log', 'verify')).toMatch(/^\d+ events of \d+ streams up to \d+: whole\n$/);
  });
});
