import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbedded, type EmbeddedDatabase } from '../../libs/platform/src/database/embedded.js';
import { keepEmbedded } from '../../libs/platform/src/database/keep-embedded.js';
import { freePort } from '../../libs/platform/src/database/postmaster.js';
import { openDataFolder } from '../../libs/platform/src/lifecycle/data-folder.js';
import { keptMasterKey } from '../../libs/platform/src/lifecycle/master-key.js';
import { makeCheckout, type Checkout } from '../lifecycle/checkout.js';
import { postmasterOf, start, until, type Run } from '../lifecycle/run.js';
import { JUMPING_CLOCK } from './jumping-clock.js';
import { Proxy } from './proxy.js';

/** `embedded`: one process with its own PostgreSQL. `proxied`: two processes on one PostgreSQL, behind a bad network. */
export type Shape = 'embedded' | 'proxied';

interface Api {
  readonly port: number;
  run: Run;
  /** True while it is being killed and started by us. */
  expected: boolean;
}

const MAIN = 'dist/apps/api/src/main.js';

/** The product as it runs, in a checkout of its own, and the means to hurt it. */
export class World {
  readonly checkout: Checkout = makeCheckout();
  /** Processes that ended although nobody had killed them. */
  readonly deaths: string[] = [];
  kills = 0;
  private apis: Api[] = [];
  private server: EmbeddedDatabase | undefined;
  private behind: Proxy | undefined;
  private shape: Shape | undefined;

  get dataFolder(): string {
    return join(this.checkout.folder, '.data');
  }

  get proxy(): Proxy {
    if (!this.behind) throw new Error('The product does not run behind a proxy.');
    return this.behind;
  }

  bases(): readonly string[] {
    return this.apis.map(({ port }) => `http://127.0.0.1:${port}`);
  }

  /** Process id of PostgreSQL. */
  postmaster(): number {
    return postmasterOf(this.checkout);
  }

  /** Process ids of the product's own processes. */
  pids(): readonly number[] {
    return this.apis.map(({ run }) => run.pid);
  }

  /** What the processes logged last as an error of their own. */
  lastError(): string {
    const lines = this.apis.flatMap(({ run }) => run.output().split('\n'));
    return (lines.findLast((line) => line.includes('a request failed')) ?? '').slice(0, 600);
  }

  masterKey(): Buffer {
    return Buffer.from(readFileSync(join(this.dataFolder, 'master.key'), 'utf8'), 'base64');
  }

  /** The address of the database, past the proxy. */
  url(): string {
    const { port } = JSON.parse(readFileSync(join(this.dataFolder, 'postgres.json'), 'utf8')) as { port: number };
    const password = readFileSync(join(this.dataFolder, 'postgres.password'), 'utf8');
    return `postgres://throughline:${password}@127.0.0.1:${port}/throughline`;
  }

  /** Runs it in this shape; what was written stays. */
  async take(shape: Shape): Promise<void> {
    if (this.shape === shape) return;
    await this.stop();
    this.shape = shape;
    if (shape === 'embedded') this.apis = [await this.startApi(await freePort(), {})];
    else await this.startBehindProxy();
    await this.ready();
  }

  /** Resolves once every process says that it is ready. */
  async ready(): Promise<void> {
    for (const base of this.bases()) await until(() => isReady(base));
  }

  /** `kill -9`, and a start by whoever looks after services. */
  async killApi(which = 0): Promise<void> {
    const api = this.apis[which]!;
    api.expected = true;
    this.kills += 1;
    api.run.signal('SIGKILL');
    await api.run.ended();
    this.apis[which] = await this.startApi(api.port, this.environment());
  }

  /** `kill -9`. Whoever owns the server starts it again: the product in the one shape, we in the other. */
  async killPostgres(): Promise<void> {
    const before = this.postmaster();
    this.kills += 1;
    process.kill(before, 'SIGKILL');
    await until(() => ![before, 0].includes(this.postmaster()));
  }

  /** Sets the clock of the processes forwards or backwards. */
  moveClocks(milliseconds: number): void {
    writeFileSync(join(this.checkout.folder, 'clock'), String(milliseconds));
    for (const { run } of this.apis) run.signal('SIGUSR2');
  }

  async stop(): Promise<void> {
    for (const api of this.apis) {
      api.expected = true;
      api.run.signal('SIGTERM');
    }
    for (const { run } of this.apis) await run.ended();
    this.apis = [];
    this.behind?.close();
    this.behind = undefined;
    await this.server?.stop();
    this.server = undefined;
    this.shape = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    await this.checkout.remove();
  }

  private async startBehindProxy(): Promise<void> {
    openDataFolder(this.dataFolder);
    keptMasterKey(this.dataFolder);
    this.server = keepEmbedded(this.dataFolder, await openEmbedded(this.dataFolder));
    this.behind = new Proxy(Number(new URL(this.server.url).port));
    await this.behind.listen();
    for (let i = 0; i < 2; i += 1) this.apis.push(await this.startApi(await freePort(), this.environment()));
  }

  private environment(): Record<string, string> {
    if (!this.behind) return {};
    const url = new URL(this.url());
    url.port = String(this.behind.port);
    return { DATABASE_URL: url.href, MASTER_KEY: this.masterKey().toString('base64') };
  }

  private async startApi(port: number, env: Record<string, string>): Promise<Api> {
    const hook = join(this.checkout.folder, 'jumping-clock.mjs');
    writeFileSync(hook, JUMPING_CLOCK);
    const command = [process.execPath, '--import', hook, MAIN] as const;
    const run = start(this.checkout, { port, env: { DEMO: 'off', LOG_LEVEL: 'warn', ...env }, command: [...command] });
    const api: Api = { port, run, expected: false };
    void run.ended().then((code) => {
      if (!api.expected) this.deaths.push(`a process ended by itself with ${code}: ${run.output().slice(-400)}`);
    });
    return api;
  }
}

export function isReady(base: string): Promise<boolean> {
  return fetch(`${base}/health/ready`, { signal: AbortSignal.timeout(3_000) }).then(
    (response) => response.ok,
    () => false,
  );
}
