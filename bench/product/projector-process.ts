/**
 * A process that makes read models again from the first event, for the bench: forked with `DATABASE_URL` and `MASTER_KEY`, told by
 * messages which. Each run has a projector and a key cache of its own, so that nothing is known from the run before.
 */
import 'reflect-metadata';
import { PostgresSubjectKeys, Projector } from '#event-sourcing';
import { createLog } from '#platform';
import { collected, upcasters } from '../../apps/api/src/composition.js';
import { openKernel, type Kernel } from '../../apps/projector/src/kernel.js';
import { holdTo } from './core-share.js';
import type { ProjectorRun, ProjectorRunDone } from './projector-runs.js';

const LOOK_MS = 100;
const MB = 1024 * 1024;

const masterKey = Buffer.from(process.env['MASTER_KEY']!, 'base64');
const all = collected('projections');
const common = { masterKey, upcasters, log: createLog({ logLevel: 'error' }), reactions: [], migrations: collected('migrations') };
const kernel = await openKernel({ ...common, url: process.env['DATABASE_URL']!, projections: all, entities: collected('entities') });

/** What the process grew by after a position was reached everywhere: what it was then, and the most from then to the end. */
class Memory {
  private then: number | undefined;
  private most = 0;
  private mostEver = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(projector: Projector, from: string) {
    this.timer = setInterval(() => {
      const rss = process.memoryUsage.rss();
      this.mostEver = Math.max(this.mostEver, rss);
      if (this.then !== undefined) this.most = Math.max(this.most, rss);
      else void projector.reached().then((position) => (this.then ??= position >= from ? rss : undefined));
    }, LOOK_MS);
  }

  end(): Pick<ProjectorRunDone, 'grownMb' | 'mostMb'> {
    clearInterval(this.timer);
    return { grownMb: this.then === undefined ? 0 : (this.most - this.then) / MB, mostMb: this.mostEver / MB };
  }
}

async function run({ pool, dataSource, store }: Kernel, { names, memoryFrom, share }: ProjectorRun): Promise<ProjectorRunDone> {
  const projections = all.filter(({ name }) => names.length === 0 || names.includes(name));
  const keys = new PostgresSubjectKeys({ pool, masterKey });
  const projector = new Projector({ pool, dataSource, store, keys, upcasters, projections });
  const memory = new Memory(projector, memoryFrom);
  const from = process.hrtime.bigint();
  const used = process.cpuUsage();
  const letGo = share === undefined ? undefined : holdTo(share);
  await projector.start();
  const { reached } = await projector.waitFor('all', await store.head(), 3_600_000);
  letGo?.();
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  const { user, system } = process.cpuUsage(used);
  const grown = memory.end();
  await projector.stop();
  return { seconds, processorSeconds: (user + system) / 1e6, reached, ...grown };
}

process.on('message', (asked: ProjectorRun) => void run(kernel, asked).then((done) => process.send!(done)));
process.once('disconnect', () => void kernel.close().then(() => process.exit(0)));
process.send!('ready');
