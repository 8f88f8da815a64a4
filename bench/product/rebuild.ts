import { collected } from '../../apps/api/src/composition.js';
import { toPosition } from '../../libs/event-sourcing/src/stores/position.js';
import { alone, alternate, atLeast, atMost, compared, type Figure } from '../figures.js';
import type { Effort } from '../options.js';
import type { Server, World } from '../world.js';
import { measurePages } from './pages.js';
import { serverSeconds, tellCosts, type Cost } from './processor-time.js';
import { forgetReadModels, ProjectorProcess, writeProductLog, type ProjectorRun } from './projector-runs.js';

/** What each projection is made of by itself, and what one process and two are held against each other with. */
const EVENTS = 100_000;
const LOG = EVENTS.toLocaleString('en-US');
const GOAL = 20_000;
/** The part of a core that each may use where it is asked what a process more brings: two leave PostgreSQL room on two cores. */
const HELD_SHARE = 0.4;

type Tell = (figure: Figure) => void;

/** What making read models again took. */
interface Made {
  readonly seconds: number;
  readonly cost: Cost;
}

/** A log, and two processes that can make what it tells. */
interface Site {
  readonly n: number;
  readonly one: ProjectorProcess;
  readonly other: ProjectorProcess;
  make(asked: Partial<ProjectorRun>, processes: readonly ProjectorProcess[]): Promise<Made>;
}

/** Read models of the product from the first event on, in processes of their own. */
export async function measureRebuild(server: Server, { rounds, rebuild }: Effort, tell: Tell): Promise<void> {
  const world = await server.world('rebuild');
  const site = await openSite(world);
  await measureEach(site, tell);
  await measureTwo(site, Math.ceil(rounds / 3), tell);
  await measureHeld(site, tell);
  await Promise.all([site.one.close(), site.other.close()]);
  await world.close();
  await measureTogether(server, rebuild, rounds, tell);
}

async function openSite(world: World): Promise<Site> {
  const n = await writeProductLog(world, EVENTS);
  const [one, other] = await Promise.all([ProjectorProcess.open(world), ProjectorProcess.open(world)]);
  const make: Site['make'] = async (asked, processes) => {
    await forgetReadModels(world);
    const before = await serverSeconds(world.pool);
    const runs = await Promise.all(processes.map((process) => process.run({ names: [], memoryFrom: toPosition(n), ...asked })));
    const node = runs.reduce((sum, { processorSeconds }) => sum + processorSeconds, 0);
    const cost = { node, server: (await serverSeconds(world.pool)) - before };
    return { seconds: Math.max(...runs.map(({ seconds }) => seconds)), cost };
  };
  return { n, one, other, make };
}

async function measureEach({ n, one, make }: Site, tell: Tell): Promise<void> {
  for (const { name } of collected('projections')) {
    const { seconds } = await make({ names: [name] }, [one]);
    tell(alone({ n, unit: 'ev/s', line: `rebuild: ${LOG} events, ${name}`, goal: atLeast(GOAL) }, [n / seconds]));
  }
}

async function measureTwo({ n, one, other, make }: Site, rounds: number, tell: Tell): Promise<void> {
  const costs: Record<'single' | 'alike', Cost[]> = { single: [], alike: [] };
  const made = async (name: keyof typeof costs, round: number): Promise<number> => {
    const { seconds, cost } = await make({}, name === 'single' ? [one] : [one, other]);
    // In the first round, which does not count, the other process has yet to compile.
    if (round > 0) costs[name].push(cost);
    return n / seconds;
  };
  const { alike, single } = await alternate(rounds, { single: (round) => made('single', round), alike: (round) => made('alike', round) });
  const line = `rebuild: ${LOG} events`;
  tell(compared({ n, unit: 'ev/s', line: `${line}, two processes against one`, goal: atLeast(1.4) }, alike, single));
  tellCosts({ line, n }, costs, tell);
}

/** What a process more brings where there are cores for it: held to a part of one, the machine is not what bounds them. */
async function measureHeld({ n, one, other, make }: Site, tell: Tell): Promise<void> {
  const rate = async (processes: readonly ProjectorProcess[]): Promise<number> =>
    n / (await make({ share: HELD_SHARE }, processes)).seconds;
  const line = `rebuild: ${LOG} events, two with ${HELD_SHARE} of a core each against one`;
  tell(compared({ line, n, unit: 'ev/s' }, [await rate([one, other])], [await rate([one])]));
}

/** A log of the product in which pages are as quick as they will be. */
const FEW = 10_000;

/** Every projection at once in one process: how fast, and what its memory grows by once it is warm. Then pages over what was made. */
async function measureTogether(server: Server, events: number, rounds: number, tell: Tell): Promise<void> {
  const world = await server.world('rebuild_all');
  const n = await writeProductLog(world, events);
  const process = await ProjectorProcess.open(world);
  const { seconds, grownMb, mostMb } = await process.run({ names: [], memoryFrom: toPosition(EVENTS) });
  const size = `${Math.round(n / 1_000).toLocaleString('en-US')},000 events`;
  tell(alone({ n, unit: 'ev/s', line: `rebuild: ${size}, every projection at once` }, [n / seconds]));
  tell(alone({ n, unit: 'MB', line: `rebuild: growth of memory from ${LOG} to ${size}`, goal: atMost(100) }, [grownMb]));
  tell(alone({ n, unit: 'MB', line: `rebuild: ${size}, the most memory of that process` }, [mostMb]));
  await process.close();
  const few = await server.world('pages');
  const sites = [
    { events: await writeProductLog(few, FEW), world: few },
    { events: n, world },
  ];
  await measurePages(sites, rounds, tell);
  for (const { world: done } of sites) await done.close();
}
