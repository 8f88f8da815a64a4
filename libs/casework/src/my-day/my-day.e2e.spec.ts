import { uuidV7 } from '#event-sourcing';
import { DEMO_PEOPLE } from '#platform';
import { setGoalOf, textHashOf } from '../../../../test/support/case-pages.js';
import { CaseWorld } from '../../../../test/support/case-world.js';

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly due: string;
  readonly forWhom: string;
  readonly title: string;
}
interface MyDay {
  readonly queues: readonly { readonly key: string; readonly count: number }[];
  readonly items: readonly Item[];
  readonly total: number;
}

const AMINA = 'amina-jibril';
const TOMAS = 'tomas-renteria-villalobos';
const QUEUES = ['to-do', 'intakes', 'triage', 'plan-conflicts', 'cases'];
const WORKERS = DEMO_PEOPLE.filter(({ role }) =>
  ['intake-worker', 'caseworker', 'mdt-lead', 'supervisor', 'partner-worker'].includes(role),
);

let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.stop());

const day = (person: string, queue = 'to-do'): Promise<MyDay> => world.sees<MyDay>(person, `/api/my-day?queue=${queue}`);
const idsOf = async (person: string, queue = 'to-do'): Promise<string[]> => (await day(person, queue)).items.map((item) => item.id);

/** Items and cases that are open, and in nobody's queue. */
async function forgotten(): Promise<object[]> {
  const seen = new Set<string>();
  for (const { id } of WORKERS)
    for (const queue of QUEUES) for (const item of (await day(id, `${queue}&limit=200`)).items) seen.add(item.id);
  const { pool } = world.app.kernel;
  const { rows } = await pool.query<{ itemId: string; kind: string }>('SELECT "itemId", kind FROM queue_item WHERE open');
  const cases = await pool.query<{ itemId: string }>(`SELECT "caseId" AS "itemId" FROM case_header WHERE state = 'open'`);
  expect(Math.min(rows.length, cases.rows.length)).toBeGreaterThan(0);
  return [...rows, ...cases.rows].filter((row) => !seen.has(row.itemId));
}

describe('my day', () => {
  it('has a task for whoever it was given to, by when, and no more once it is done', async () => {
    const { caseId } = await world.openCase();
    const task = { actorId: TOMAS, title: 'Is the new address final?', why: 'The review letter goes out.', dueOn: '2020-01-02' };
    await world.done(AMINA, 'POST', `/api/cases/${caseId}/tasks`, task);
    const mine = (await day(TOMAS)).items.find((item) => item.title === task.title)!;
    expect(mine).toMatchObject({ kind: 'task', due: 'overdue', forWhom: 'Yang household' });
    expect(await idsOf(AMINA)).not.toContain(mine.id);
    await world.done(TOMAS, 'POST', `/api/cases/${caseId}/tasks/${mine.id}/completed`, {});
    expect(await idsOf(TOMAS)).not.toContain(mine.id);
  });

  it('says of a step that is nobody’s and not shared with the lead only that it is there, and of no step that it waits, or waited, for that one', async () => {
    const { caseId, planId } = await world.openCase();
    const plan = `/api/plans/${planId}`;
    const goalId = await setGoalOf(world, planId);
    const hidden = {
      owner: 'child-protection',
      sharing: 'named',
      sharedWith: ['child-protection'],
      title: 'A canary',
      dueOn: '2020-01-02',
    };
    const agreed = await world.done(AMINA, 'POST', `${plan}/actions`, { goalId, doer: 'worker', ...hidden });
    const lease = await world.done(AMINA, 'POST', `${plan}/actions`, { goalId, doer: 'worker', ...hidden, sharedWith: ['housing'] });
    const { events } = await world.app.kernel.store.readStream(`plan-${planId}`);
    const [waitsFor, seen] = [agreed, lease].map(({ events: [first] }) => {
      const { data } = events.find(({ id }) => id === first!.id)!;
      return (JSON.parse(data) as { actionId: string }).actionId;
    });
    const order = { goalId, actorId: TOMAS, owner: 'child-support', doer: 'worker', sharing: 'team', title: 'Review the order' };
    const isNothing = await world.send(AMINA, 'POST', `${plan}/actions`, { ...order, waitsFor });
    expect(isNothing).toMatchObject({ status: 422, body: { code: 'plan.waits-for-nothing' } });
    await world.done(AMINA, 'POST', `${plan}/actions`, { ...order, waitsFor: seen });
    const waiting = async () => (await day(TOMAS)).items.find(({ title }) => title === order.title);
    const before = await waiting();
    expect(before).toMatchObject({ title: order.title });
    expect(before).not.toHaveProperty('waits');
    await world.done(AMINA, 'POST', `${plan}/actions/${seen}/completed`, {});
    expect(await waiting()).toEqual(before);
    const { items } = await day(AMINA);
    expect(items.filter(({ id }) => id === waitsFor)).toMatchObject([
      { title: 'todo.action.not-shared', due: 'none', dueOn: null, link: `/cases/${caseId}` },
    ]);
  });

  it('never loses what is open, whoever leaves and whatever is nobody’s', async () => {
    const { caseId, planId } = await world.openCase();
    const plan = `/api/plans/${planId}`;
    const goalId = await setGoalOf(world, planId);
    // Owned by a program that nobody on the team works for, by an organisation without a seat, by nobody in particular, and by the family.
    for (const owner of ['child-protection', 'riverbend-clinic', 'child-support', 'family']) {
      await world.done(AMINA, 'POST', `${plan}/actions`, { goalId, title: owner, owner, doer: 'worker', sharing: 'team' });
    }
    await world.done(AMINA, 'POST', `/api/cases/${caseId}/tasks`, { actorId: TOMAS, title: 'Left behind' });
    const { team } = await world.sees<{ team: { seatId: string; who: { id: string } }[] }>(AMINA, `/api/cases/${caseId}`);
    const seat = team.find((one) => one.who.id === TOMAS)!;
    await world.done(TOMAS, 'POST', `/api/cases/${caseId}/seats/${seat.seatId}/left`, { reason: 'changed-job' });
    await world.triaged();
    await world.write('intake', [
      { type: 'ContactReceived', data: { channel: 'phone', caller: 'self', forWhom: 'self', county: '27147', language: 'en' } },
    ]);
    expect(await forgotten()).toEqual([]);
    const titles = (await day(AMINA)).items.map((item) => item.title);
    expect(titles).toEqual(expect.arrayContaining(['child-protection', 'riverbend-clinic', 'child-support', 'family', 'Left behind']));
    expect((await day(TOMAS)).items.map((item) => item.title)).not.toContain('Left behind');
  });

  it('shows a conflict to both who edited until it is settled', async () => {
    const { planId } = await world.openCase();
    const plan = `/api/plans/${planId}`;
    const path = `${plan}/goals/${await setGoalOf(world, planId)}`;
    const seen = { 'if-match': '"1"' };
    await world.done(AMINA, 'PATCH', path, { target: 10 }, seen);
    const { body } = await world.send<{ conflictId: string }>(TOMAS, 'PATCH', path, { target: 12 }, seen);
    for (const person of [AMINA, TOMAS]) expect(await idsOf(person, 'plan-conflicts')).toContain(body.conflictId);
    expect(await idsOf('kathleen-dvorak', 'plan-conflicts')).not.toContain(body.conflictId);
    await world.done(TOMAS, 'POST', `${plan}/conflicts/${body.conflictId}/settlement`, { chosen: 'another', value: { target: 11 } });
    for (const person of [AMINA, TOMAS]) expect(await idsOf(person, 'plan-conflicts')).not.toContain(body.conflictId);
  });

  it('has the review of a plan for its lead when its time comes, then a reminder, until it is held', async () => {
    const { planId, personId } = await world.openCase();
    const plan = `/api/plans/${planId}`;
    await setGoalOf(world, planId);
    const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
    await world.done(AMINA, 'POST', `${plan}/proposal`, { occurredAt: ago(200), confirmBeforeBirth: true });
    await world.done(AMINA, 'POST', `${plan}/agreement`, {
      ...{ version: 1, personId, capacity: 'self', language: 'en', signature: 'spoken', confirmBeforeBirth: true },
      textHash: await textHashOf(world, planId),
      occurredAt: ago(200),
    });
    const reviews = async (person: string): Promise<Item[]> => (await day(person)).items.filter(({ kind }) => kind === 'review');
    expect(await reviews(AMINA)).toEqual([]);
    expect(await world.app.kernel.timers.look()).toBe(1);
    expect(await reviews(AMINA)).toMatchObject([{ id: planId, title: 'todo.review.due', forWhom: 'Yang household' }]);
    expect(await reviews(TOMAS)).toEqual([]);
    expect(await world.app.kernel.timers.look()).toBe(1);
    expect(await reviews(AMINA)).toMatchObject([{ title: 'todo.review.overdue', due: 'overdue' }]);

    await world.done(AMINA, 'POST', `${plan}/reviews`, { occurredAt: ago(85), confirmBeforeBirth: true });
    expect(await reviews(AMINA)).toEqual([]);
    expect(await world.app.kernel.timers.look()).toBe(1);
    expect(await reviews(AMINA)).toMatchObject([{ title: 'todo.review.due' }]);
    expect(await world.app.kernel.timers.look()).toBe(0); // nobody is reminded before its day is over

    await world.done(AMINA, 'POST', `${plan}/reviews`, {});
    expect(await reviews(AMINA)).toEqual([]);
    expect(await world.app.kernel.timers.look()).toBe(0);
  });

  it('counts each queue as many as it lists', async () => {
    for (const person of [AMINA, 'julian-arce', 'gordon-achterberg']) {
      const { queues } = await day(person);
      for (const { key, count } of queues) expect([key, (await day(person, key)).total]).toEqual([key, count]);
    }
  });

  it('says by when a triage is due, to the front door and to the supervisor, once and still when that day has passed', async () => {
    const deadline = {
      deadlineId: uuidV7(),
      kind: 'triage',
      dueOn: '2020-01-03',
      dueAt: '2020-01-04T05:59:59.999Z',
      days: 2,
      business: true,
    };
    const triageId = await world.write('triage', [
      {
        type: 'TriageStarted',
        data: {
          intakeId: uuidV7(),
          personId: uuidV7(),
          county: '27109',
          contactAt: '2020-01-01T15:00:00.000Z',
          forWhom: 'self',
          needs: {},
        },
      },
      { type: 'ResponseDeadlineSet', data: { ...deadline, policyVersion: 'response-deadlines/1' } },
      { type: 'DeadlineMissed', data: { deadlineId: deadline.deadlineId } },
    ]);
    for (const person of ['julian-arce', 'gordon-achterberg']) {
      const found = (await day(person, 'triage')).items.filter(({ id }) => id === triageId);
      expect(found).toMatchObject([{ kind: 'triage', dueOn: '2020-01-03', due: 'overdue' }]);
    }
    expect((await idsOf('julian-arce')).filter((id) => id === deadline.deadlineId)).toEqual([]);
  });

  it('shows triages of a county at its front door, and to nobody elsewhere', async () => {
    const { triageId } = await world.triaged();
    expect(await idsOf('julian-arce', 'triage')).toContain(triageId);
    expect(await idsOf('marisol-tinoco', 'triage')).not.toContain(triageId);
    expect((await day('julian-arce', 'triage')).items.find((item) => item.id === triageId)).toMatchObject({
      kind: 'open-case',
      forWhom: 'Mai Nhia Yang',
    });
  });
});
