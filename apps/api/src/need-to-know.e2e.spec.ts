/**
 * What somebody may not see leaves no mark anywhere: no word, no id, no day, no count, no revision. Every GET route is asked by everybody of
 * the demo world; a route that is not asked here fails the test, or is listed with a reason.
 */
import { uuidV7 } from '#event-sourcing';
import { DEMO_PEOPLE } from '#platform';
import { CaseWorld } from '../../../test/support/case-world.js';
import {
  CANARY,
  CANARY_DAY,
  CANARY_NUMBER,
  changeHidden,
  hiddenIds,
  plantHidden,
  type Planted,
} from '../../../test/support/hidden-things.js';

const AMINA = 'amina-jibril';
const GORDON = 'gordon-achterberg';
const BRIDGET = 'bridget-oshaughnessy';
/** Who may see what is planted: the housing worker of the case, and who answers for the county. */
const KNOW = [AMINA, GORDON];
const OTHERS = DEMO_PEOPLE.map(({ id }) => id).filter((id) => !KNOW.includes(id));
const YEAR = String(new Date().getUTCFullYear());
const OUTCOMES = 'outcomes-achieved';
const MEASURES = ['triaged-within-2-business-days', 'first-service-within-14-days', OUTCOMES, 'reviews-held-by-their-day'];

let world: CaseWorld;
let planted: Planted;
beforeAll(async () => {
  world = await CaseWorld.start();
  planted = await plantHidden(world);
});
afterAll(() => world.stop());

const PLAIN = [''];
/** An id that there is not. */
const NOTHING = uuidV7();

/** By route: what stands behind its beginning; ids are those of what is planted. */
const ASKED: Readonly<Record<string, (of: Planted) => readonly string[]>> = {
  '/api/access-log': ({ personId, caseId }) => [`?person=${personId}`, `?case=${caseId}`],
  '/api/cases': () => ['', '?mine=false', '?state=open'],
  '/api/cases/{id}': ({ caseId }) => [`/${caseId}`, `/${caseId}?asOf=${now}`],
  '/api/cases/{id}/timeline': ({ caseId }) =>
    ['limit=100', 'limit=3', `limit=100&asOf=${now}`, 'limit=100&kind=plan', 'limit=100&audience=housing'].map(
      (query) => `/${caseId}/timeline?${query}`,
    ),
  '/api/codes': () => PLAIN,
  '/api/drafts': () => PLAIN,
  '/api/drafts/{key}': () => ['/contact'],
  '/api/feed': () => ['', '?after=00000000000000000000&limit=200'],
  '/api/instruments/{instrument}': () => ['/ahc-hrsn'],
  '/api/intakes': () => PLAIN,
  '/api/intakes/{id}': ({ intakeId }) => [`/${intakeId}`],
  '/api/legal-grounds': () => PLAIN,
  '/api/measures': () => [`?period=${YEAR}`],
  '/api/measures/{id}': () => MEASURES.flatMap((id) => [`/${id}?period=${YEAR}`, `/${id}?period=${YEAR}&by=program`]),
  '/api/measures/{id}/members': () => MEASURES.map((id) => `/${id}/members?period=${YEAR}&limit=100`),
  '/api/my-day': () => ['?limit=100', '?queue=plan-conflicts'],
  '/api/operations/parked': () => PLAIN,
  '/api/operations/projections': () => PLAIN,
  '/api/people/{id}': ({ personId }) => [`/${personId}`],
  '/api/people/{id}/facts/{eventId}/history': ({ personId, nameEventId }) => [`/${personId}/facts/${nameEventId}/history`],
  '/api/people/{id}/needs': ({ personId }) => [`/${personId}/needs`],
  '/api/plan-reviews': () => PLAIN,
  '/api/plan-templates': () => PLAIN,
  '/api/plans/{id}/agreement-text': ({ planId }) =>
    ['en', 'es'].map((language) => `/${planId}/agreement-text?version=1&language=${language}`),
  '/api/plans/{id}/agreements/{eventId}/text': ({ planId, agreementId }) => [`/${planId}/agreements/${agreementId}/text`],
  '/api/plans/{id}/board': ({ planId }) => ['', `?asOf=${now}`, '?version=1'].map((query) => `/${planId}/board${query}`),
  '/api/plans/{id}/board/parts': ({ planId }) => [`/${planId}/board/parts`],
  '/api/plans/{id}/compare': ({ planId }) => [`/${planId}/compare?from=1&to=now`],
  '/api/plans/{id}/document': ({ planId }) => ['', '?language=es'].map((query) => `/${planId}/document${query}`),
  '/api/plans/{id}/items/{itemId}/history': ({ planId, shownGoalId, shownActionId, orphanId }) =>
    [shownGoalId, shownActionId, orphanId].map((id) => `/${planId}/items/${id}/history`),
  '/api/plans/{id}/outline': ({ planId }) => [`/${planId}/outline`],
  '/api/plans/{id}/recorded-strengths': ({ planId }) => [`/${planId}/recorded-strengths`],
  '/api/plans/{id}/suggestions': ({ planId }) => [`/${planId}/suggestions`],
  '/api/plans/{id}/versions': ({ planId }) => [`/${planId}/versions`],
  '/api/privacy-notices/current': () => ['?language=en'],
  '/api/screenings/{id}': () => [`/${NOTHING}`],
  '/api/session': () => PLAIN,
  '/api/triages': () => PLAIN,
  '/api/triages/{id}': ({ triageId }) => [`/${triageId}`],
  '/api/workers': () => PLAIN,
};

/** Routes that are not asked, and why. */
const NOT_ASKED: Readonly<Record<string, string>> = {
  '/api/auth/callback': 'the end of a sign-in; it only leads elsewhere',
  '/api/auth/sign-in': 'the beginning of a sign-in; it only leads elsewhere',
  '/api/live': 'does not end; what it tells is listened to below',
  '/health/live': 'of the process',
  '/health/projections': 'of the read models',
  '/health/ready': 'of the process',
  '/health/serving': 'of the process',
};

/** What moves by itself: an answer is compared without it. */
const MOVES: Readonly<Record<string, string>> = {
  '/api/access-log': 'tells of every look, also of those of this test',
  '/api/operations/parked': 'of the read models',
  '/api/operations/projections': 'of the read models',
};

const now = new Date(Date.now() + 3_600_000).toISOString();

const addressesOf = (route: string): readonly string[] => {
  const begin = route.includes('{') ? route.slice(0, route.indexOf('/{')) : route;
  return ASKED[route]!(planted).map((rest) => `${begin}${rest}`);
};

/** Addresses that somebody was shown something at. */
const answered = new Set<string>();

async function answerTo(person: string, address: string): Promise<string> {
  const authorization = `Bearer ${await world.app.token(person)}`;
  const response = await fetch(`${world.app.base}${address}`, { headers: { authorization } });
  const { etag, 'content-disposition': file } = Object.fromEntries(response.headers);
  const body = Buffer.from(await response.arrayBuffer()).toString('latin1');
  if (response.ok) answered.add(address);
  return [response.status, etag, file, body].join('\n');
}

/** All that somebody hears through the live feed, from the beginning to the first beat. */
async function heardBy(person: string): Promise<string> {
  const headers = { authorization: `Bearer ${await world.app.token(person)}` };
  const stop = new AbortController();
  const response = await fetch(`${world.app.base}/api/live?after=${'0'.repeat(20)}`, { headers, signal: stop.signal });
  let heard = '';
  for await (const chunk of response.body!) {
    heard += Buffer.from(chunk as Uint8Array).toString('utf8');
    if (/event: (beat|reset)/.test(heard)) break;
  }
  stop.abort();
  const told = heard.split('\n\n').filter((one) => one.includes('event: change') && !one.includes('MeasuresMoved'));
  return told.join('\n\n');
}

/** By address: what a person is answered. */
async function everythingFor(person: string): Promise<Map<string, string>> {
  const addresses = Object.keys(ASKED).flatMap(addressesOf);
  const answers = await Promise.all(addresses.map(async (address) => [address, await answerTo(person, address)] as const));
  return new Map([...answers, ['/api/live', await heardBy(person)]]);
}

const caughtUp = async (): Promise<void> => {
  await world.sees(AMINA, `/api/cases/${planted.caseId}`);
};

it('asks every route that reads, or says why not', async () => {
  const document = (await (await fetch(`${world.app.base}/openapi.json`)).json()) as { paths: Record<string, object> };
  const routes = Object.entries(document.paths).flatMap(([path, item]) => ('get' in item ? [path] : []));
  expect([...Object.keys(ASKED), ...Object.keys(NOT_ASKED)].sort()).toEqual(routes.sort());
});

it('shows what is for housing alone to those who may see it', async () => {
  const [ids, seen] = [await hiddenIds(world, planted), [...(await everythingFor(AMINA)).values()].join('\n')];
  expect(seen).toContain(CANARY);
  expect([...ids].filter((id) => seen.includes(id)).length).toBeGreaterThan(10);
  expect([...(await everythingFor(GORDON)).values()].join('\n')).toContain(CANARY);
});

it.each(OTHERS)('tells %s no word, no day and no id of what is not shared with them', async (person) => {
  await caughtUp();
  const ids = [...(await hiddenIds(world, planted))];
  for (const [address, answer] of await everythingFor(person)) {
    // Members of a measure are numbers with their events, for everybody who asks why; whose they are is another question.
    const marks = [CANARY, CANARY_DAY, ...(address.includes(`${OUTCOMES}/members`) ? [] : ids)];
    const told = [...marks.filter((mark) => answer.includes(mark)), ...(CANARY_NUMBER.exec(answer) ?? [])];
    expect({ address, told }).toEqual({ address, told: [] });
  }
});

it.each([AMINA, 'kathleen-dvorak', 'tomas-renteria-villalobos'])(
  'tells %s whose outcome counts only where its goal is shared with them',
  async (person) => {
    const members = addressesOf('/api/measures/{id}/members').find((address) => address.includes(OUTCOMES))!;
    const { items } = await world.sees<{ items: { name?: string; personId?: string }[] }>(person, members);
    expect(items.map(({ name, personId }) => [name !== undefined, personId !== undefined])).toEqual([
      KNOW.includes(person) ? [true, true] : [false, false],
    ]);
  },
);

it('answers for what is hidden as for what there is not, to whoever asks and to whoever writes', async () => {
  const { planId, hiddenGoalId, hiddenActionId, shownGoalId, shownActionId } = planted;
  const plan = `/api/plans/${planId}`;
  const step = { title: 'Call', owner: 'food-cash', doer: 'worker', sharing: 'team' };
  const told = async (goalId: string, actionId: string): Promise<unknown[]> =>
    Promise.all([
      world.get('kathleen-dvorak', `${plan}/items/${goalId}/history`),
      world.send(BRIDGET, 'POST', `${plan}/goals/${goalId}/progress`, { value: 1 }),
      world.send('kathleen-dvorak', 'PATCH', `${plan}/goals/${goalId}`, { target: 1 }, { 'if-match': '"3"' }),
      world.send('kathleen-dvorak', 'POST', `${plan}/actions`, { ...step, goalId }),
      world.send('kathleen-dvorak', 'POST', `${plan}/actions`, { ...step, goalId: shownGoalId, waitsFor: actionId }),
      world.send('kathleen-dvorak', 'PATCH', `${plan}/actions/${shownActionId}`, { waitsFor: actionId }, { 'if-match': '"3"' }),
      world.send('kathleen-dvorak', 'POST', `${plan}/actions/${actionId}/completed`, {}),
      world.send('mai-nhia-yang-lindqvist', 'POST', `${plan}/actions/${actionId}/completed`, {}),
      world.send(BRIDGET, 'POST', `${plan}/attendance`, { itemKind: 'action', itemId: actionId, attendance: 'came' }),
    ]).then((answers) => answers.map(({ status, body }) => ({ status, body: { ...(body as object), reference: '', instance: '' } })));
  expect(await told(hiddenGoalId, hiddenActionId)).toEqual(await told(uuidV7(), uuidV7()));
});

it.each(['kathleen-dvorak', BRIDGET, 'phoua-lor', 'mai-nhia-yang-lindqvist', 'tomas-renteria-villalobos', 'lena-nilsson'])(
  'answers %s the same before and after something that is not shared with them changed',
  async (person) => {
    await caughtUp();
    const before = await everythingFor(person);
    await changeHidden(world, planted);
    await caughtUp();
    const after = await everythingFor(person);
    const still = (answer: string): string => answer.replaceAll(/\b\d{20}\b/g, 'position').replaceAll(/"reference":"[^"]*"/g, '');
    for (const [address, answer] of before) {
      if (Object.keys(MOVES).some((route) => address.startsWith(route))) continue;
      if (address === '/api/live') expect(after.get(address)).toBe(answer);
      else expect({ address, answer: still(after.get(address)!) }).toEqual({ address, answer: still(answer) });
    }
  },
);

it('was shown something at every address that it asked at', () => {
  const addresses = Object.keys(ASKED).flatMap(addressesOf);
  expect(addresses.filter((address) => !answered.has(address) && !address.endsWith(NOTHING) && !address.endsWith('/contact'))).toEqual([]);
});

/** What becomes of everything that somebody is shown as open in the plan. */
async function endsFor(person: string): Promise<object> {
  interface Step {
    readonly actionId: string;
    readonly state: string;
  }
  interface Shown {
    readonly goalId: string;
    readonly state: string;
    readonly actions: readonly Step[];
    readonly services: readonly { readonly serviceId: string; readonly state: string }[];
  }
  const board = await world.sees<{ outcomes: { goals: Shown[] }[]; actionsWithoutGoal: Step[] }>(
    person,
    `/api/plans/${planted.planId}/board`,
  );
  const goals = board.outcomes.flatMap((outcome) => outcome.goals);
  const steps = [...goals.flatMap(({ actions }) => actions), ...board.actionsWithoutGoal].filter(({ state }) => state === 'agreed');
  const services = goals.flatMap((goal) => goal.services).filter(({ state }) => state === 'ordered');
  return {
    reason: 'not-wanted',
    goals: goals.filter(({ state }) => state === 'open').map(({ goalId }) => ({ goalId, reason: 'no-longer-wanted' })),
    items: [...steps.map(({ actionId }) => actionId), ...services.map(({ serviceId }) => serviceId)].map((itemId) => ({
      itemId,
      becomes: 'ended',
    })),
  };
}

it('tells who closes the plan or the case only that something hidden is open and whom to ask, who then goes on', async () => {
  const { planId, caseId } = planted;
  const KATHLEEN = 'kathleen-dvorak';
  const ends = await endsFor(KATHLEEN);
  const hidden = [...(await hiddenIds(world, planted)), CANARY];
  for (const path of [`/api/plans/${planId}/closure`, `/api/cases/${caseId}/closure`]) {
    const { status, body } = await world.send<object>(KATHLEEN, 'POST', path, ends);
    expect({ status, body }).toMatchObject({ status: 409, body: { code: 'plan.open-not-shared', askWhom: [GORDON] } });
    expect(hidden.filter((mark) => JSON.stringify(body).includes(mark))).toEqual([]);
  }
  const guessed = { ...ends, items: hidden.slice(0, -1).map((itemId) => ({ itemId, becomes: 'ended' })) };
  expect((await world.send<object>(KATHLEEN, 'POST', `/api/plans/${planId}/closure`, guessed)).status).not.toBe(200);
  await world.done(KATHLEEN, 'POST', `/api/cases/${caseId}/tasks`, { actorId: GORDON, title: 'todo.open-in-plan' });
  const { items } = await world.sees<{ items: { title: string; caseId?: string; id: string }[] }>(GORDON, '/api/my-day');
  const task = items.find(({ title }) => title === 'todo.open-in-plan')!;
  expect(task.caseId).toBe(caseId);
  await world.done(GORDON, 'POST', `/api/plans/${planId}/closure`, await endsFor(GORDON));
  await world.done(GORDON, 'POST', `/api/cases/${caseId}/tasks/${task.id}/completed`, {});
  await world.done(KATHLEEN, 'POST', `/api/cases/${caseId}/closure`, { reason: 'not-wanted' });
});
