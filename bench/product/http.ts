import { resolve } from 'node:path';
import { uuidV7 } from '#event-sourcing';
import { signInForToken } from '../../apps/api/src/token/sign-in-for-token.js';
import { alternate, atLeast, compared, type Figure } from '../figures.js';
import type { Effort } from '../options.js';
import { prepareRaw } from '../raw.js';
import { perSecond, type Server, type World } from '../world.js';
import { kernelOn, MASTER_KEY, openCases, setGoals, type OpenGoal } from './cases.js';
import { startChild, type Child } from './child.js';
import { HttpLoad, type Post } from './http-load.js';

const CONNECTIONS = 16;
const GOALS_A_PLAN = 5;
const WORKER = 'amina-jibril';
const EVIDENCE = 'Lease seen on Tuesday; the school bus stops at the new door. She says the children sleep through.';

/** The product's api process on this database, with the sign-in of the demo people. */
export function startApi(world: World): Promise<Child> {
  const env = { DATABASE_URL: world.url, MASTER_KEY: MASTER_KEY.toString('base64'), LOG_LEVEL: 'error', DATA_DIR: resolve('.cache/bench-api') };
  return startChild(resolve('dist/apps/api/src/main.js'), env, '/health/ready');
}

/** Commands over HTTP against the barest handler there can be; both in processes of their own, asked in turn. */
export async function measureHttp(server: Server, { rounds, scale }: Effort, tell: (figure: Figure) => void): Promise<void> {
  const world = await server.world('http');
  const n = 1_000 * scale;
  const goals = await goalsFor(world, n * (rounds + 1));
  await prepareRaw(world.pool);
  const bare = await startChild(resolve('.cache/bench-build/bench/product/bare-server.js'), { DATABASE_URL: world.url }, '/ready');
  const api = await startApi(world);
  const token = await signInForToken(api.base, WORKER);
  const [toBare, toApi] = [new HttpLoad(bare.base, CONNECTIONS), new HttpLoad(api.base, CONNECTIONS)];
  const { ours, raw } = await alternate(rounds, {
    raw: () => perSecond(n, () => toBare.send(Array.from({ length: n }, () => ({ path: '/outcomes', body: BODY, headers: {} })))),
    ours: () => {
      const posts = goals.splice(0, n).map((goal) => recordOutcome(goal, token));
      return perSecond(n, () => toApi.send(posts));
    },
  });
  tell(compared({ line: 'http: record an outcome, 16 at once, against a bare handler', unit: 'req/s', n, goal: atLeast(0.5) }, ours, raw));
  for (const load of [toBare, toApi]) load.close();
  for (const child of [bare, api]) await child.stop();
  await world.close();
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
