import { resolve } from 'node:path';
import { uuidV7 } from '#event-sourcing';
import { signInForToken } from '../../apps/api/src/token/sign-in-for-token.js';
import { alternate, atLeast, compared, type Figure } from '../figures.js';
import type { Effort } from '../options.js';
import { prepareRaw } from '../raw.js';
import { perSecond, type Server, type World } from '../world.js';
import { startApi } from './api.js';
import { kernelOn, MASTER_KEY, openCases, setGoals, type OpenGoal } from './cases.js';
import { startChild, type Child } from './child.js';
import { HttpLoad, type Post } from './http-load.js';

const CONNECTIONS = 16;
const GOALS_A_PLAN = 5;
const WORKER = 'amina-jibril';
const EVIDENCE = 'Lease seen on Tuesday; the school bus stops at the new door. She says the children sleep through.';

/** Commands over HTTP against the barest handler there can be; all in processes of their own, asked in turn. */
export async function measureHttp(server: Server, { rounds, scale }: Effort, tell: (figure: Figure) => void): Promise<void> {
  const world = await server.world('http');
  const n = 600 * scale;
  const goals = await goalsFor(world, 2 * n * (rounds + 1));
  await prepareRaw(world.pool);
  const children: Child[] = [];
  try {
    children.push(await startChild(resolve('.cache/bench-build/bench/product/bare-server.js'), { DATABASE_URL: world.url }, '/ready'));
    children.push(await startApi(world, { RUN_PROJECTIONS: 'off' }));
    children.push(await startFloor(world));
    const { ours, floor, raw } = await compareWith({ bare: children[0]!, api: children[1]!, floor: children[2]!, goals, n, rounds });
    const told = { unit: 'req/s', n };
    tell(compared({ ...told, line: 'http: record an outcome, 16 at once, against a bare handler', goal: atLeast(0.5) }, ours, raw));
    tell(compared({ ...told, line: 'http: the least that still is that command, against a bare handler' }, floor, raw));
  } finally {
    for (const child of children) await child.stop();
    await world.close();
  }
}

/** Where the product's own edge would be if it cost nothing. */
function startFloor(world: World): Promise<Child> {
  const env = { DATABASE_URL: world.url, MASTER_KEY: MASTER_KEY.toString('base64') };
  return startChild(resolve('.cache/bench-build/bench/product/floor-server.js'), env, '/ready');
}

interface Rivals {
  readonly bare: Child;
  readonly api: Child;
  readonly floor: Child;
  readonly goals: OpenGoal[];
  readonly n: number;
  readonly rounds: number;
}

async function compareWith({ bare, api, floor, goals, n, rounds }: Rivals): Promise<Record<'ours' | 'floor' | 'raw', number[]>> {
  const token = await signInForToken(api.base, WORKER);
  const loads = [bare, api, floor].map(({ base }) => new HttpLoad(base, CONNECTIONS));
  const [toBare, toApi, toFloor] = loads as [HttpLoad, HttpLoad, HttpLoad];
  const record = (load: HttpLoad): Promise<number> => {
    const posts = goals.splice(0, n).map((goal) => recordOutcome(goal, token));
    return perSecond(n, () => load.send(posts));
  };
  const figures = await alternate(rounds, {
    raw: () => perSecond(n, () => toBare.send(Array.from({ length: n }, () => ({ path: '/outcomes', body: BODY, headers: {} })))),
    ours: () => record(toApi),
    floor: () => record(toFloor),
  });
  for (const load of loads) load.close();
  return figures;
}

const BODY = JSON.stringify({ result: 'achieved', evidence: EVIDENCE, contributingPrograms: ['housing'] });

function recordOutcome({ planId, goalId }: OpenGoal, token: string): Post {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': uuidV7() };
  return { path: `/api/plans/${planId}/goals/${goalId}/outcome`, body: BODY, headers };
}

async function goalsFor(world: World, count: number): Promise<OpenGoal[]> {
  const kernel = await kernelOn(world);
  await kernel.projector.start();
  const cases = await openCases(kernel, Math.ceil(count / GOALS_A_PLAN), () => [WORKER]);
  const goals = await setGoals(kernel, cases, GOALS_A_PLAN, WORKER);
  await kernel.projector.waitFor('all', await kernel.store.head(), 120_000);
  await kernel.close();
  return shuffled(goals);
}

/** Commands that come at the same time are seldom for the same plan. */
function shuffled<Item>(items: Item[]): Item[] {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = Math.floor(Math.random() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}
