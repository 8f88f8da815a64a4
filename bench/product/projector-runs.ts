import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { World } from '../world.js';
import { MASTER_KEY } from './cases.js';

/** What a projector's process is asked to make again. */
export interface ProjectorRun {
  /** Projections by name; all if empty. */
  readonly names: readonly string[];
  /** From when on the growth of its memory counts. */
  readonly memoryFrom: string;
  /** The part of a core that the process may use; as much as there is if left out. */
  readonly share?: number;
}

export interface ProjectorRunDone {
  readonly seconds: number;
  /** Of all of its threads. */
  readonly processorSeconds: number;
  readonly reached: boolean;
  /** By how much resident memory grew after `memoryFrom`, in MB. */
  readonly grownMb: number;
  /** The most that was resident, in MB. */
  readonly mostMb: number;
}

/** Events of a person's story, on the average. */
const EVENTS_A_PERSON = 20.1;
/** Processes that write a world, one a core. */
const WRITERS = 2;

/** As projectors are started (docker/compose.standard.yaml). */
const PROJECTOR = ['--max-semi-space-size=128', '--max-old-space-size=1536'];

function forked(script: string, { url }: World, more: Readonly<Record<string, string>> = {}, execArgv: string[] = []): ChildProcess {
  const env = { PATH: process.env['PATH'], DATABASE_URL: url, MASTER_KEY: MASTER_KEY.toString('base64'), ...more };
  return fork(fileURLToPath(new URL(script, import.meta.url)), { env, execArgv });
}

/** Tells a demo world of about so many events into an empty log; how many they are. */
export async function writeProductLog(world: World, events: number): Promise<number> {
  const people = String(Math.round(events / EVENTS_A_PERSON / WRITERS));
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, i) => {
      const [code] = (await once(forked('./world-process.js', world, { PEOPLE: people, SEED: `bench ${i}` }), 'exit')) as [number | null];
      if (code !== 0) throw new Error('The world was not written.');
    }),
  );
  await world.pool.query('VACUUM ANALYZE events');
  return Number(await world.store.head());
}

/** A process that makes read models again, as often as it is asked. */
export class ProjectorProcess {
  private constructor(private readonly child: ChildProcess) {}

  static async open(world: World): Promise<ProjectorProcess> {
    const child = forked('./projector-process.js', world, {}, PROJECTOR);
    await once(child, 'message');
    return new ProjectorProcess(child);
  }

  /** @throws Error when the process ends instead */
  async run(asked: ProjectorRun): Promise<ProjectorRunDone> {
    const heard = new AbortController();
    const { signal } = heard;
    const done = once(this.child, 'message', { signal }).then(([answer]) => answer as ProjectorRunDone);
    const ended = once(this.child, 'exit', { signal }).then(() => undefined);
    this.child.send(asked);
    const answer = await Promise.race([done, ended]);
    const unheard = Promise.allSettled([done, ended]);
    heard.abort();
    await unheard;
    if (!answer?.reached) throw new Error('The projector’s process ended, or did not reach the end of the log.');
    return answer;
  }

  async close(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }
}

/** Forgets every read model: tables, builds and checkpoints. */
export async function forgetReadModels({ pool }: World): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename ~ '_v[0-9]+(_b[0-9]+)?$'",
  );
  const drops = rows.map(({ name }) => `DROP TABLE ${name} CASCADE`);
  await pool.query([...drops, 'DELETE FROM projection_checkpoints', 'DELETE FROM projection_builds'].join(';'));
}
