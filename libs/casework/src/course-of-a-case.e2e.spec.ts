import { uuidV7 } from '#event-sourcing';
import { eventually } from '../../../test/event-sourcing/eventually.js';
import { agreedPlan } from '../../../test/support/agreed-plan.js';
import { setGoalOf, type Timeline } from '../../../test/support/case-pages.js';
import { CaseWorld } from '../../../test/support/case-world.js';
import { closeCase } from './close-case/close-case.js';

/** A refusal. */
type Problem = Readonly<Record<string, unknown>>;
interface MyDay {
  readonly items: readonly { readonly id: string; readonly title: string }[];
}

const AMINA = 'amina-jibril';
const TOMAS = 'tomas-renteria-villalobos';

let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.stop());

const toDo = async () => (await world.sees<MyDay>(AMINA, '/api/my-day?queue=to-do')).items;
const cases = async () => (await world.sees<MyDay>(AMINA, '/api/my-day?queue=cases')).items.map(({ id }) => id);

describe('opening a case over HTTP', () => {
  it('opens one case for one triage, however often and by whomever it is asked', async () => {
    const { triageId } = await world.triaged();
    const body = { triageId, name: 'Twice', programs: [{ program: 'housing' }], seats: [] };
    const key = { 'idempotency-key': uuidV7() };
    const [first, second] = await Promise.all([
      world.send(AMINA, 'POST', '/api/cases', body, key),
      world.send(AMINA, 'POST', '/api/cases', body, key),
    ]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
    expect(first.body.events.map((event) => event.id)).toEqual(second.body.events.map((event) => event.id));
    const other = await world.send<{ code: string }>('kathleen-dvorak', 'POST', '/api/cases', body);
    expect([other.status, other.body.code]).toEqual([409, 'case.already-open']);
  });

  it('is opened only from a completed triage of one’s own county', async () => {
    const { triageId } = await world.triaged();
    const body = { triageId, name: 'Elsewhere', programs: [{ program: 'housing' }], seats: [] };
    expect((await world.send(TOMAS, 'POST', '/api/cases', body)).status).toBe(403);
    expect((await world.send(AMINA, 'POST', '/api/cases', { ...body, triageId: uuidV7() })).status).toBe(403);
  });
});

describe('the end of a case, and its going on', () => {
  it('leaves nothing undone behind a closed case, and has the case again when it goes on', async () => {
    const { caseId, planId } = await world.openCase();
    const goalId = await setGoalOf(world, planId);
    const left = { goalId, title: 'Left undone', owner: 'housing', doer: 'worker', sharing: 'team', dueOn: '2026-01-07' };
    await world.done(AMINA, 'POST', `/api/plans/${planId}/actions`, left);
    const dates = async (): Promise<object[]> => (await world.sees<{ nextDates: object[] }>(AMINA, `/api/cases/${caseId}`)).nextDates;
    expect((await dates())[0]).toMatchObject({ words: 'Left undone', day: '2026-01-07', late: true });
    const undone = async () => (await toDo()).find(({ title }) => title === 'Left undone');
    const closure = { reason: 'moved-away', goals: [{ goalId, reason: 'moved-away' }] };
    const close = (body: object) => world.send<Problem>(AMINA, 'POST', `/api/cases/${caseId}/closure`, body);

    const actionId = (await undone())!.id;
    expect(await close({ reason: 'moved-away' })).toMatchObject({ status: 409, body: { code: 'plan.goals-open', openGoals: [goalId] } });
    expect(await close(closure)).toMatchObject({ status: 409, body: { code: 'plan.items-open', openItems: [actionId] } });
    expect(await cases()).toContain(caseId);
    expect((await close({ ...closure, items: [{ itemId: actionId, becomes: 'ended' }] })).status).toBe(200);
    expect(await undone()).toBeUndefined();
    expect(await dates()).toEqual([]);
    expect(await cases()).not.toContain(caseId);
    await world.done(AMINA, 'POST', `/api/cases/${caseId}/reopening`, { reason: 'asked-again' });
    expect(await undone()).toBeUndefined();
    expect(await cases()).toContain(caseId);
  });

  it('lets no plan go on under a closed case, and calls its reviews again once the case goes on', async () => {
    const { caseId, planId, goalId } = await agreedPlan(world);
    const waiting = async (): Promise<{ key: string; due: string }[]> => {
      const sql = `SELECT key, input->>'dueOn' AS due FROM timers WHERE stream_id = $1 AND state = 'set'`;
      return (await world.app.kernel.pool.query<{ key: string; due: string }>(sql, [planId])).rows;
    };
    const plan = (): Promise<{ closed?: object; review?: { dueOn: string }; allowed: string[] }> =>
      world.sees(AMINA, `/api/plans/${planId}/board`);
    const post = (path: string, body: object) => world.send<Problem>(AMINA, 'POST', path, body);
    const first = (await plan()).review!.dueOn;
    await eventually(async () => (await waiting()).length === 1);

    await world.done(AMINA, 'POST', `/api/cases/${caseId}/tasks`, { actorId: AMINA, title: 'Say goodbye' });
    const { tasks } = await world.sees<{ tasks: { taskId: string }[] }>(AMINA, `/api/cases/${caseId}`);
    const closure = { reason: 'goals-reached', words: 'They have the keys.', goals: [{ goalId, reason: 'another-goal' }] };
    const openTasks = tasks.map(({ taskId }) => taskId);
    const early = await post(`/api/cases/${caseId}/closure`, closure);
    expect(early).toMatchObject({ status: 409, body: { code: 'case.tasks-open', openTasks } });
    expect((await plan()).closed).toBeUndefined();
    await world.done(AMINA, 'POST', `/api/cases/${caseId}/tasks/${openTasks[0]}/completed`, {});

    const key = { 'idempotency-key': uuidV7() };
    const closed = await world.done(AMINA, 'POST', `/api/cases/${caseId}/closure`, closure, key);
    expect(await world.done(AMINA, 'POST', `/api/cases/${caseId}/closure`, closure, key)).toMatchObject({ ...closed, replayed: true });
    expect((await plan()).closed).toMatchObject({ reason: 'goals-reached', who: { id: AMINA } });
    const ended = { reason: 'goals-reached', words: 'They have the keys.', who: { id: AMINA } };
    expect(await world.sees(AMINA, `/api/cases/${caseId}`)).toMatchObject({ state: 'closed', closed: ended, allowed: ['reopen-case'] });
    await eventually(async () => (await waiting()).length === 0);
    const alone = await post(`/api/plans/${planId}/reopening`, { reason: 'new-need' });
    expect(alone).toMatchObject({ status: 409, body: { code: 'plan.case-closed', allowedNow: ['reopen-case'] } });

    expect((await plan()).allowed).toEqual([]);

    await world.done(AMINA, 'POST', `/api/cases/${caseId}/reopening`, { reason: 'new-need' });
    await eventually(async () => (await plan()).closed === undefined);
    const { review, allowed } = await plan();
    expect(allowed).toContain('close-plan');
    await eventually(async () => (await waiting()).some(({ due }) => due === review!.dueOn));
    expect(review!.dueOn >= first).toBe(true);
    expect(await waiting()).toEqual([{ key: `review:${caseId}`, due: review!.dueOn }]);
    expect(await world.sees(AMINA, `/api/cases/${caseId}`)).not.toHaveProperty('closed');
    const { items } = await world.sees<Timeline>(AMINA, `/api/cases/${caseId}/timeline`);
    const told = items
      .filter(({ type }) => /^(Case|Plan)(Closed|Reopened)$/.test(type))
      .map(({ type, values }) => [type, values['reason']]);
    expect(told).toHaveLength(4);
    expect(Object.fromEntries(told)).toEqual({
      ...{ CaseClosed: 'goals-reached', PlanClosed: 'goals-reached' },
      ...{ CaseReopened: 'new-need', PlanReopened: 'new-need' },
    });
  });

  it('ends the plan of a case that was closed without a word about it, as a history that was imported is', async () => {
    const { caseId, planId } = await world.openCase();
    await setGoalOf(world, planId);
    const actor = { id: AMINA, role: 'caseworker', organization: 'olmsted-county' };
    const request = { command: closeCase, streamId: caseId, input: { reason: 'moved-away' as const }, actor, idempotencyKey: uuidV7() };
    await world.app.kernel.executor.execute(request);
    await eventually(async () => Boolean((await world.sees<{ closed?: object }>(AMINA, `/api/plans/${planId}/board`)).closed));
  });
});
