import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbedded, type EmbeddedDatabase } from '../../libs/platform/src/database/embedded.js';
import { keepEmbedded } from '../../libs/platform/src/database/keep-embedded.js';
import { freePort } from '../../libs/platform/src/database/postmaster.js';
import { openDataFolder } from '../../libs/platform/src/lifecycle/data-folder.js';
import { keptMasterKey } from '../../libs/platform/src/lifecycle/master-key.js';
import { makeCheckout, type Checkout } from '../lifecycle/checkout.js';
import { postmasterOf, until } from '../lifecycle/run.js';
import { answers, healthOf, isReady } from './answers.js';
import { forgetFolder, noteFolder } from './interrupted.js';
import { Process } from './process.js';
import { Proxy } from './proxy.js';

/**
 * `embedded`: one process with its own PostgreSQL. `proxied`: two processes on one PostgreSQL, behind a bad network. `divided`: two
 * servers that leave projections alone and two projectors, on one PostgreSQL.
 */
export type Shape = 'embedded' | 'proxied' | 'divided';

/** Far beyond what a start takes, also on a machine that is busy with something else, in milliseconds. */
const READY_WITHIN_MS = 120_000;

/** The product as it runs, in a checkout of its own, and the means to hurt it. */
export class World {
  readonly checkout: Checkout = makeCheckout();
  /** Processes that ended although nobody had killed them. */
  readonly deaths: string[] = [];
  kills = 0;
  servers: readonly Process[] = [];
  /** Those that do nothing but projections and reactions. */
  projectors: readonly Process[] = [];
  private server: EmbeddedDatabase | undefined;
  private behind: Proxy | undefined;
  private shape: Shape | undefined;

  constructor() {
    noteFolder(this.checkout.folder);
  }

  get dataFolder(): string {
    return join(this.checkout.folder, '.data');
  }

  get proxy(): Proxy {
    if (!this.behind) throw new Error('The product does not run behind a proxy.');
    return this.behind;
  }

  bases(): readonly string[] {
    return this.servers.map(({ base }) => base);
  }

  /** Process id of PostgreSQL. */
  postmaster(): number {
    return postmasterOf(this.checkout);
  }

  /** Process ids of the product's own processes. */
  pids(): readonly number[] {
    return this.processes.map(({ pid }) => pid);
  }

  /** What the processes logged last as an error of their own. */
  lastError(): string {
    const lines = this.servers.flatMap((one) => one.output().split('\n'));
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
    if (shape !== 'embedded') await this.openServer(shape === 'proxied');
    this.servers = await this.make('api', shape === 'embedded' ? 1 : 2);
    this.projectors = await this.make('projector', shape === 'divided' ? 2 : 0);
    await this.startProcesses();
    await this.ready();
  }

  /** Resolves once every process says that it is ready. */
  async ready(): Promise<void> {
    for (const one of this.processes) {
      await until(() => isReady(one.base), READY_WITHIN_MS).catch(async () => {
        const health = await healthOf(one.base);
        throw new Error(`the ${one.kind} was not ready within ${READY_WITHIN_MS} ms: ${health} ${one.output().slice(-600)}`);
      });
    }
  }

  /** `kill -9`, and a start by whoever looks after services. */
  async killApi(which = 0): Promise<void> {
    const one = this.servers[which]!;
    await this.kill(one);
    await this.start(one);
  }

  /** `kill -9`; it stays away. */
  async kill(one: Process): Promise<void> {
    this.kills += 1;
    await one.end('SIGKILL');
  }

  /** As whoever looks after services: not before the database answers. */
  async start(one: Process): Promise<void> {
    if (this.server) await this.databaseAnswers();
    if (this.processes.includes(one)) one.start(this.environment(one));
  }

  databaseAnswers(): Promise<void> {
    return until(() => answers(this.url()), READY_WITHIN_MS);
  }

  /** `kill -9`. Whoever owns the server starts it again: the product in the one shape, we in the others. */
  async killPostgres(): Promise<void> {
    const before = this.postmaster();
    this.kills += 1;
    process.kill(before, 'SIGKILL');
    await until(() => ![before, 0].includes(this.postmaster()), READY_WITHIN_MS);
  }

  /** Sets the clock of the processes forwards or backwards. */
  moveClocks(milliseconds: number): void {
    writeFileSync(join(this.checkout.folder, 'clock'), String(milliseconds));
    for (const one of this.processes) one.signal('SIGUSR2');
  }

  async startProcesses(): Promise<void> {
    for (const one of this.processes) await this.start(one);
  }

  async stopProcesses(): Promise<void> {
    await Promise.all(this.processes.map((one) => one.end('SIGTERM')));
  }

  async stop(): Promise<void> {
    await this.stopProcesses();
    [this.servers, this.projectors] = [[], []];
    this.behind?.close();
    this.behind = undefined;
    await this.server?.stop();
    this.server = undefined;
    this.shape = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    await this.checkout.remove();
    forgetFolder(this.checkout.folder);
  }

  private get processes(): readonly Process[] {
    return [...this.servers, ...this.projectors];
  }

  /** What found no database at its start, because that was killed just then, is started again by whoever looks after services. */
  private died(one: Process, text: string): void {
    if (this.server && text.includes('Check DATABASE_URL.')) void this.start(one);
    else this.deaths.push(text);
  }

  private async openServer(behindProxy: boolean): Promise<void> {
    openDataFolder(this.dataFolder);
    keptMasterKey(this.dataFolder);
    this.server = keepEmbedded(this.dataFolder, await openEmbedded(this.dataFolder));
    if (!behindProxy) return;
    this.behind = new Proxy(Number(new URL(this.server.url).port));
    await this.behind.listen();
  }

  private async make(kind: Process['kind'], count: number): Promise<Process[]> {
    const made: Process[] = [];
    for (let i = 0; i < count; i += 1) {
      made.push(new Process(this.checkout, kind, await freePort(), (one, text) => this.died(one, text)));
    }
    return made;
  }

  private environment({ kind }: Process): Record<string, string> {
    if (!this.server) return {};
    const url = new URL(this.url());
    if (this.behind) url.port = String(this.behind.port);
    const own = { DATABASE_URL: url.href, MASTER_KEY: this.masterKey().toString('base64') };
    return kind === 'api' && this.projectors.length > 0 ? { ...own, RUN_PROJECTIONS: 'off' } : own;
  }
}
