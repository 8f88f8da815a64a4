import { agreedPlan } from '../../../../test/support/agreed-plan.js';
import { goalOf, type Board, type Goal } from '../../../../test/support/case-pages.js';
import { CaseWorld } from '../../../../test/support/case-world.js';

const AMINA = 'amina-jibril';
const BRIDGET = 'bridget-oshaughnessy';

let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.stop());

type Course = Board & {
  readonly reviews: readonly object[];
  readonly barriers: readonly { id: string }[];
  readonly ended: readonly object[];
};
const board = (planId: string): Promise<Course> => world.sees<Course>(AMINA, `/api/plans/${planId}/board`);
const trendsOf = async (planId: string): Promise<object[]> => (goalOf(await board(planId)) as Goal & { trends: object[] }).trends;
const done = (planId: string, path: string, body: object, person = AMINA) =>
  world.done(person, 'POST', `/api/plans/${planId}/${path}`, body);

describe('the course of a plan over HTTP', () => {
  it('shows each scale by itself, when a value was true and when it was recorded, and both values of a correction', async () => {
    const { planId, goalId } = await agreedPlan(world);
    await done(planId, `goals/${goalId}/progress`, { value: 4, occurredAt: '2026-03-02T18:00:00Z' });
    await done(planId, `goals/${goalId}/progress`, { value: 8, instrument: 'worry' });
    await done(planId, `goals/${goalId}/progress`, { value: 3, instrument: 'worry' });
    await done(planId, `goals/${goalId}/progress-not-said`, { because: 'did-not-want-to-say', instrument: 'own-rating' });
    expect(goalOf(await board(planId)).current).toBe(4);
    const [own, worry, rating] = (await trendsOf(planId)) as { values: { progressId: string }[] }[];
    expect(own).toMatchObject({
      instrument: null,
      better: 'higher',
      going: 'better',
      values: [{ value: 4, at: '2026-03-02T18:00:00.000Z' }],
    });
    expect(worry).toMatchObject({ instrument: 'worry', instrumentVersion: '1', domain: 'housing', better: 'lower', going: 'better' });
    expect(rating).toMatchObject({ instrument: 'own-rating', going: 'none', values: [], notSaid: [{ because: 'did-not-want-to-say' }] });
    await done(planId, `progress/${own!.values[0]!.progressId}/correction`, { value: 5, reason: 'Read from the wrong line.' });
    expect((await trendsOf(planId))[0]).toMatchObject({ values: [{ value: 5, was: [{ value: 4 }], reason: 'Read from the wrong line.' }] });
  });

  it('counts who came, said by the partner who gives the service, and corrects without loss', async () => {
    const { planId, goalId } = await agreedPlan(world);
    await done(planId, 'services', { goalId, service: 'shelter', provider: 'zumbro-bridge', program: 'housing' });
    const { serviceId } = goalOf(await board(planId)).services[0]!;
    const came = (attendance: object): Promise<object> =>
      done(planId, 'attendance', { itemKind: 'service', itemId: serviceId, ...attendance }, BRIDGET);
    await came({ attendance: 'came' });
    await came({ attendance: 'did-not-come', because: 'no-ride' });
    await came({ attendance: 'cancelled-by-provider' });
    type Counted = { attendance: { times: { attendanceId: string; attendance: string }[] } };
    const counted = async (): Promise<Counted> => goalOf(await board(planId)).services[0] as unknown as Counted;
    expect(await counted()).toMatchObject({ attendance: { came: 1, of: 2, cancelled: 1 } });
    const { attendanceId } = (await counted()).attendance.times.find(({ attendance }) => attendance === 'did-not-come')!;
    await done(planId, `attendance/${attendanceId}/correction`, { attendance: 'came', reason: 'Came late.' }, BRIDGET);
    expect(await counted()).toMatchObject({ attendance: { came: 2, of: 2 } });
    const { times } = (await counted()).attendance;
    expect(times.find((one) => one.attendanceId === attendanceId)).toMatchObject({
      was: [{ attendance: 'did-not-come', because: 'no-ride' }],
    });
    expect((await world.send('mai-nhia-yang-lindqvist', 'POST', `/api/plans/${planId}/attendance`, {})).status).toBe(403);
  });

  it('names what shows an outcome, closes with everything at its end, and goes on as one history', async () => {
    const { caseId, planId, goalId } = await agreedPlan(world);
    await done(planId, 'barriers', { words: 'No ride.', code: 'transport' });
    const [barrier] = (await board(planId)).barriers;
    await done(planId, `barriers/${barrier!.id}/end`, { reason: 'The bus runs.' });
    expect((await board(planId)).ended).toMatchObject([{ kind: 'barrier', code: 'transport', endReason: 'The bus runs.' }]);
    await done(planId, `goals/${goalId}/progress`, { value: 9 });
    const [own] = (await trendsOf(planId)) as { values: { progressId: string }[] }[];
    const evidenceIds = [own!.values[0]!.progressId];
    const outcome = { result: 'achieved', evidence: 'The lease.', contributingPrograms: ['housing', 'child-support'], evidenceIds };
    await done(planId, `goals/${goalId}/outcome`, outcome);
    expect(goalOf(await board(planId)).result).toMatchObject({ evidenceIds, contributingPrograms: ['housing', 'child-support'] });
    await done(planId, 'goals', { ...second });
    const open = await world.send<{ code: string; openGoals: string[] }>(AMINA, 'POST', `/api/plans/${planId}/closure`, nothingNamed);
    expect([open.status, open.body.code, open.body.openGoals.length]).toEqual([409, 'plan.goals-open', 1]);
    await done(planId, 'closure', { ...nothingNamed, goals: [{ goalId: open.body.openGoals[0]!, reason: 'goes-on-elsewhere' }] });
    expect(await board(planId)).toMatchObject({ state: 'closed', closed: { reason: 'goals-reached' }, allowed: ['reopen-plan'] });
    await done(planId, 'reopening', { reason: 'new-need' });
    expect(await board(planId)).toMatchObject({ state: 'agreed', version: 1, review: { status: 'planned' } });
    await done(planId, 'reviews', { tookPart: [AMINA], decided: 'On we go.' });
    expect((await board(planId)).reviews).toMatchObject([{ decided: 'On we go.', tookPart: [AMINA] }]);
    const { items } = await world.sees<{ items: { type: string }[] }>(AMINA, `/api/cases/${caseId}/timeline`);
    const types = items.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['PlanClosed', 'PlanReopened', 'BarrierRemoved', 'GoalClosed', 'ReviewHeld']));
  });

  it('is told by its streams: rebuilt from nothing, every table is the same', async () => {
    expect(await world.app.kernel.projector.compare()).toEqual([]);
  });
});

const nothingNamed = { reason: 'goals-reached', goals: [], items: [] };
const second = {
  outcome: 'economically-secure',
  need: 'stable-income',
  words: 'Steady hours.',
  title: 'Steady hours',
  saidBy: 'person',
  measure: 'months-paid',
  unit: 'months',
  baseline: 0,
  target: 3,
  sharing: 'team-and-family',
};
