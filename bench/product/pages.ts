import { signInForToken } from '../../apps/api/src/token/sign-in-for-token.js';
import { alternate, atMost, compared, median, type Figure } from '../figures.js';
import type { World } from '../world.js';
import { startApi } from './api.js';
import { kernelOn, openCases, setGoals, type OpenedCase } from './cases.js';
import type { Child } from './child.js';
import { fillPlans, measurePlanSizes, type PlansOfSizes } from './plan-sizes.js';

/** A worker of whom the generated world knows nothing, with as many cases as one can work with. */
const WORKER = 'phoua-lor';
const CASELOAD = 25;
const ANALYST = 'rashid-okafor';
/** Of the program that the plans' actions are owned by. */
const EDITOR = 'amina-jibril';
/** Of each page a round. */
const READS = 30;

/** A log of so many events with its read models, and the product's server over it. */
interface Site {
  readonly events: number;
  readonly cases: readonly OpenedCase[];
  readonly plans: PlansOfSizes;
  readonly api: Child;
  readonly worker: string;
  readonly analyst: string;
}

type Page = (site: Site, round: number) => { readonly path: string; readonly token: string };

const PAGES: Readonly<Record<string, Page>> = {
  'a case page': ({ cases, worker }, i) => ({ path: `/api/cases/${cases[i % CASELOAD]!.caseId}`, token: worker }),
  'a timeline': ({ cases, worker }, i) => ({ path: `/api/cases/${cases[i % CASELOAD]!.caseId}/timeline`, token: worker }),
  'a plan page': ({ cases, worker }, i) => ({ path: `/api/plans/${cases[i % CASELOAD]!.planId}/board`, token: worker }),
  'a worklist page': ({ worker }) => ({ path: '/api/my-day', token: worker }),
  'a list of cases': ({ worker }) => ({ path: '/api/cases?limit=20', token: worker }),
  'a measure tile': ({ analyst }) => ({ path: '/api/measures/triaged-within-2-business-days', token: analyst }),
  'all tiles': ({ analyst }) => ({ path: '/api/measures', token: analyst }),
  'a measure by program': ({ analyst }) => ({ path: '/api/measures/first-service-within-14-days?by=program', token: analyst }),
  'a measure of a county by program': ({ analyst }) => ({
    path: '/api/measures/first-service-within-14-days?place=27109&by=program',
    token: analyst,
  }),
  // Ten of them, as many as a small log has.
  'why a measure is what it is': ({ analyst }) => ({
    path: '/api/measures/first-service-within-14-days/members?counts=no&limit=10',
    token: analyst,
  }),
};

/** What a page costs among many events, against the same page among few. */
export async function measurePages(
  worlds: readonly { readonly events: number; readonly world: World }[],
  rounds: number,
  tell: (figure: Figure) => void,
): Promise<void> {
  const sites: Site[] = [];
  try {
    for (const { events, world } of worlds) sites.push(await openSite(events, world));
    const [small, large] = [sites[0]!, sites.at(-1)!];
    for (const [page, ask] of Object.entries(PAGES)) {
      const { few, many } = await alternate(rounds, { few: () => middleOf(small, ask), many: () => middleOf(large, ask) });
      const line = `pages: ${page}, p50 among ${large.events.toLocaleString('en-US')} events, against ${small.events.toLocaleString('en-US')}`;
      tell(compared({ line, unit: 'ms', n: READS, goal: atMost(1.3) }, many, few));
    }
    await measurePlanSizes(large.api.base, await signInForToken(large.api.base, EDITOR), large.plans, rounds, tell);
  } finally {
    for (const { api } of sites) await api.stop();
  }
}

async function openSite(events: number, world: World): Promise<Site> {
  const kernel = await kernelOn(world);
  await kernel.projector.start();
  const cases = await openCases(kernel, CASELOAD, () => [WORKER]);
  await setGoals(kernel, cases, 3, EDITOR);
  const plans = await fillPlans(kernel, await openCases(kernel, 2, () => [EDITOR]), EDITOR);
  await kernel.projector.waitFor('all', await kernel.store.head(), 600_000);
  await kernel.close();
  await world.pool.query('VACUUM ANALYZE');
  const api = await startApi(world, { RUN_PROJECTIONS: 'off' });
  const [worker, analyst] = [await signInForToken(api.base, WORKER), await signInForToken(api.base, ANALYST)];
  return { events, cases, plans, api, worker, analyst };
}

async function middleOf(site: Site, ask: Page): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < READS; i += 1) {
    const { path, token } = ask(site, i);
    const from = performance.now();
    const answer = await fetch(site.api.base + path, { headers: { authorization: `Bearer ${token}` } });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status}`);
    times.push(performance.now() - from);
  }
  return median(times);
}
