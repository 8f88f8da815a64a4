import { spawnSync } from 'node:child_process';
import { LivePage } from '../../apps/cli/src/journey/live-page.js';
import { signInForToken } from '../../apps/api/src/token/sign-in-for-token.js';
import { uuidV7 } from '../../libs/event-sourcing/src/ids.js';
import { freePort } from '../../libs/platform/src/database/postmaster.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { makeCheckout, type Checkout } from './checkout.js';
import { SERVER, start, until, type Run } from './run.js';

const PROJECTOR = ['node', 'dist/apps/projector/src/main.js'] as const;

interface Standing {
  readonly name: string;
  readonly error: string | null;
}

interface Written {
  readonly id: string;
  readonly position: string;
}

describe('two servers and two projectors on one database', () => {
  let checkout: Checkout;
  let database: TestDatabase;
  let env: Record<string, string>;
  let servers: Run[];
  let projectors: Run[];
  let token: string;

  beforeAll(async () => {
    checkout = makeCheckout();
    database = await testDatabase();
    const ports = [await freePort(), await freePort()];
    const masterKey = Buffer.alloc(32, 5).toString('base64');
    // Both are reached by one name, as behind a proxy.
    env = {
      DATABASE_URL: database.url,
      MASTER_KEY: masterKey,
      DEMO: 'off',
      RUN_PROJECTIONS: 'off',
      PUBLIC_URL: `http://127.0.0.1:${ports[0]}`,
    };
    projectors = [project(), project()];
    servers = ports.map((port) => start(checkout, { env, port, command: SERVER }));
    await Promise.all(servers.map((server) => server.ready()));
    await shared(2);
    token = await signInForToken(servers[0]!.address, 'julian-arce');
  });
  afterAll(async () => {
    for (const run of [...servers, ...projectors]) run.signal('SIGTERM');
    await Promise.all([...servers, ...projectors].map((run) => run.ended()));
    await database.drop();
    await checkout.remove();
  });

  const project = (): Run => start(checkout, { env, command: PROJECTOR });

  /** Process ids of those who work at something, and whether everything is worked at. */
  async function working(): Promise<{ pids: number[]; whole: boolean }> {
    const { rows } = await database.pool.query<{ pid: number | null }>(
      "SELECT DISTINCT split_part(owner, ':', 2)::int AS pid FROM projection_checkpoints",
    );
    const pids = rows.flatMap(({ pid }) => pid ?? []);
    return { pids, whole: rows.length > 0 && pids.length === rows.length };
  }

  const shared = (by: number): Promise<void> =>
    until(async () => {
      const { pids, whole } = await working();
      return whole && pids.length === by;
    });

  /** A contact, by the first server. */
  async function takeContact(): Promise<Written> {
    const response = await fetch(`${servers[0]!.address}/api/intakes`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': uuidV7() },
      body: JSON.stringify({ channel: 'phone', caller: 'self', forWhom: 'self', language: 'en', county: '27109', ownWords: 'A contact' }),
    });
    expect(response.status).toBe(201);
    return (await response.json()) as Written;
  }

  /** By the second server, which has not written it and does not project it. */
  async function isReadable({ id, position }: Written): Promise<boolean> {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${servers[1]!.address}/api/intakes/${id}?after=${position}`, { headers });
    return response.status === 200 && response.headers.get('x-position')! >= position;
  }

  it('what one server wrote is read and heard through the other, also while a projector is killed', async () => {
    const page = new LivePage({ base: servers[1]!.address, person: 'julian-arce', token });
    await page.open();
    const written: Written[] = [];
    const tell = async (count: number): Promise<void> => {
      for (let i = 0; i < count; i += 1) written.push(await takeContact());
    };
    await tell(5);
    expect(await isReadable(written.at(-1)!)).toBe(true);
    const [dying, left] = projectors as [Run, Run];
    const more = tell(30);
    await until(() => written.length > 10);
    process.kill(dying.pid, 'SIGKILL');
    await more;
    await until(() => isReadable(written.at(-1)!));
    await shared(1);
    expect((await working()).pids).toEqual([left.pid]);
    await tell(3);
    for (const one of written) expect(await isReadable(one)).toBe(true);
    const heard = (): string[] => page.heard.filter(({ kind }) => kind === 'ContactReceived').map(({ position }) => position);
    await until(() => heard().length >= written.length);
    expect(heard()).toEqual(written.map(({ position }) => position));
    page.close();
  });

  it('another one that joins gets a share, one that ends hands over, and the read models are those of a rebuild', async () => {
    projectors.push(project());
    await shared(2);
    const leaving = projectors[1]!;
    leaving.signal('SIGTERM');
    expect(await leaving.ended()).toBe(0);
    await shared(1);
    expect(await isReadable(await takeContact())).toBe(true);
    const tool = spawnSync(process.execPath, ['dist/apps/cli/src/main.js', 'projections', 'compare'], {
      cwd: checkout.folder,
      encoding: 'utf8',
      env: { ...env, PATH: process.env['PATH'] },
    });
    expect(tool.stdout).toMatch(/^\d+ read models equal a rebuild from zero\n$/);
  });

  it('a stopped projector is followed when its lease has run out, and what it has in hand is refused', async () => {
    projectors.push(project());
    await shared(2);
    const held = projectors.at(-1)!;
    process.kill(held.pid, 'SIGSTOP');
    const written = await takeContact();
    await shared(1);
    expect((await working()).pids).not.toContain(held.pid);
    await until(() => isReadable(written));
    process.kill(held.pid, 'SIGCONT');
    await shared(2);
    expect((await working()).pids).toContain(held.pid);
    expect(await isReadable(await takeContact())).toBe(true);
  });

  it('a log that ends before a checkpoint holds that one up, says so in health, and stops whoever starts, in a sentence', async () => {
    for (const name of ['reaction:when-case-opened', 'timeline']) {
      await database.pool.query("UPDATE projection_checkpoints SET position = lpad('99999999', 20, '0') WHERE projection = $1", [name]);
      await takeContact();
      await until(async () => {
        const { items } = (await (await fetch(`${servers[1]!.address}/health/projections`)).json()) as { items: Standing[] };
        return items.some((item) => item.name === name && item.error === 'beyond-log');
      });
    }
    for (const command of [SERVER, PROJECTOR]) {
      const run = start(checkout, { env, port: await freePort(), command });
      expect(await run.ended()).toBe(1);
      expect(run.output()).toMatch(
        /The log ends at \d+, before the checkpoint 0+99999999 of (timeline|reaction:when-case-opened): it was restored from an older copy/,
      );
    }
  });
});
