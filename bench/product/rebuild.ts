import { collected } from '../../apps/api/src/composition.js';
import { toPosition } from '../../libs/event-sourcing/src/stores/position.js';
import { alone, alternate, atLeast, atMost, compared, type Figure } from '../figures.js';
import type { Effort } from '../options.js';
import type { Server } from '../world.js';
import { measurePages } from './pages.js';
import { serverSeconds, tellCosts, type Cost } from './processor-time.js';
import { forgetReadModels, ProjectorProcess, writeProductLog } from './projector-runs.js';

/** What each projection is made of by itself, and what one process and two are held against each other with. */
const EVENTS = 100_000;
const LOG = EVENTS.toLocaleString('en-US');
const GOAL = 20_000;

type Tell = (figure: Figure) => void;

/** Read models of the product from the first event on, in processes of their own. */
export async function measureRebuild(server: Server, { rounds, rebuild }: Effort, tell: Tell): Promise<void> {
  await measureEach(server, Math.ceil(rounds / 3), tell);
  await measureTogether(server, rebuild, rounds, tell);
}

async function measureEach(server: Server, rounds: number, tell: Tell): Promise<void> {
  const world = await server.world('rebuild');
  const n = await writeProductLog(world, EVENTS);
  const [one, other] = await Promise.all([ProjectorProcess.open(world), ProjectorProcess.open(world)]);
  const costs: Record<'single' | 'alike', Cost[]> = { single: [], alike: [] };
  const make = async (names: readonly string[], processes: readonly ProjectorProcess[]): Promise<number> => {
    await forgetReadModels(world);
    const before = await serverSeconds(world.pool);
    const runs = await Promise.all(processes.map((process) => process.run({ names, memoryFrom: toPosition(n) })));
    const wall = Math.max(...runs.map(({ seconds }) => seconds));
    const node = runs.reduce((sum, { processorSeconds }) => sum + processorSeconds, 0);
    const server = (await serverSeconds(world.pool)) - before;
    if (names.length === 0) costs[processes.length === 1 ? 'single' : 'alike'].push({ node, server });
    return n / wall;
  };
  const told = { n, unit: 'ev/s' };
  for (const { name } of collected('projections')) {
    tell(alone({ ...told, line: `rebuild: ${LOG} events, ${name}`, goal: atLeast(GOAL) }, [await make([name], [one])]));
  }
  const { alike, single } = await alternate(rounds, { single: () => make([], [one]), alike: () => make([], [one, other]) });
  tell(compared({ ...told, line: `rebuild: ${LOG} events, two processes against one`, goal: atLeast(1.4) }, alike, single));
  tellCosts({ line: `rebuild: ${LOG} events`, n }, costs, tell);
  await Promise.all([one.close(), other.close()]);
  await world.close();
}

/** A log of the product in which pages are as quick as they will be. */
const FEW = 10_000;

/** Every projection at once in one process: how fast, and what its memory grows by once it is warm. Then pages over what was made. */
async function measureTogether(server: Server, events: number, rounds: number, tell: Tell): Promise<void> {
  const world = await server.world('rebuild_all');
  const n = await writeProductLog(world, events);
  const process = await ProjectorProcess.open(world);
  const { seconds, grownMb } = await process.run({ names: [], memoryFrom: toPosition(EVENTS) });
  const size = `${Math.round(n / 1_000).toLocaleString('en-US')},000 events`;
  tell(alone({ n, unit: 'ev/s', line: `rebuild: ${size}, every projection at once` }, [n / seconds]));
  tell(alone({ n, unit: 'MB', line: `rebuild: growth of memory from ${LOG} to ${size}`, goal: atMost(100) }, [grownMb]));
  await process.close();
  const few = await server.world('pages');
  const sites = [
    { events: await writeProductLog(few, FEW), world: few },
    { events: n, world },
  ];
  await measurePages(sites, rounds, tell);
  for (const { world: done } of sites) await done.close();
}
