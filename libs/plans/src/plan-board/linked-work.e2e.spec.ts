import { goalOf, setGoalOf, type Board, type Feed, type Timeline } from '../../../../test/support/case-pages.js';
import { CaseWorld } from '../../../../test/support/case-world.js';

interface MyDay {
  readonly items: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly why?: string;
    readonly program?: string;
    readonly waits?: boolean;
    readonly freeSince?: string;
  }[];
}

const AMINA = 'amina-jibril';
const MAI_NHIA = 'mai-nhia-yang-lindqvist';
const TOMAS = 'tomas-renteria-villalobos';
let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.stop());

const toDo = async (person: string): Promise<MyDay['items']> => (await world.sees<MyDay>(person, '/api/my-day?limit=200')).items;

/** Reactions run behind the log: waits until what is asked holds. */
async function eventually<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('work that hangs together across programs', () => {
  it('finishing an action of one program frees the one that waits for it in another, and its owner sees it', async () => {
    const { caseId, planId } = await world.openCase();
    const plan = `/api/plans/${planId}`;
    const goalId = await setGoalOf(world, planId);
    const step = { goalId, doer: 'worker', sharing: 'team' };
    await world.done(AMINA, 'POST', `${plan}/actions`, { ...step, title: 'Send the lease', owner: 'housing', actorId: AMINA });
    const first = goalOf(await world.sees<Board>(AMINA, `${plan}/board`)).actions[0]!.actionId;
    const second = { ...step, title: 'Review the order', owner: 'child-support', actorId: TOMAS, waitsFor: first };
    await world.done(AMINA, 'POST', `${plan}/actions`, second);
    const mine = async (): Promise<MyDay['items'][number]> => (await toDo(TOMAS)).find(({ title }) => title === second.title)!;
    expect(await mine()).toMatchObject({ waits: true });

    await world.done(AMINA, 'POST', `${plan}/actions/${first}/completed`, {});

    expect(await mine()).toMatchObject({ freeSince: expect.any(String) });
    expect(await mine()).not.toHaveProperty('waits');
    const free = goalOf(await world.sees<Board>(TOMAS, `${plan}/board`)).actions.find(({ title }) => title === second.title);
    expect(free).toMatchObject({ waitsFor: { done: true }, releasedAt: expect.any(String) });
    const { items } = await world.sees<Timeline>(TOMAS, `/api/cases/${caseId}/timeline`);
    expect(items.find(({ type }) => type === 'ActionReleased')?.values).toMatchObject({ item: 'Review the order', over: 'completed' });
    const { body: sinceLooked } = await world.get<Feed>(TOMAS, '/api/feed');
    expect(sinceLooked.items.flatMap(({ entries }) => entries.map(({ type }) => type))).toContain('ActionReleased');
  });

  it('a housing event gives another program’s worker the linked task, with its cause, without anybody retyping, and never twice', async () => {
    const { caseId, planId } = await world.openCase();
    const plan = `/api/plans/${planId}`;
    const goalId = await setGoalOf(world, planId);
    const order = { goalId, service: 'shelter', provider: 'zumbro-bridge' };
    await world.done(AMINA, 'POST', `${plan}/services`, order);
    const { serviceId } = goalOf(await world.sees<Board>(AMINA, `${plan}/board`)).services[0]!;
    const key = { 'idempotency-key': '0192a000-0000-8000-8000-00000000e2e1' };
    const ended = await world.done(AMINA, 'POST', `${plan}/services/${serviceId}/ended`, { reason: 'not-available' }, key);
    await world.done(AMINA, 'POST', `${plan}/services/${serviceId}/ended`, { reason: 'not-available' }, key);

    const task = await eventually(async () => (await toDo(TOMAS)).find(({ title }) => title === 'todo.rule.address-after-housing-ended'));
    expect(task).toMatchObject({ kind: 'task', why: 'rule.address-after-housing-ended', program: 'child-support' });
    expect((await toDo(TOMAS)).filter(({ title }) => title === task.title)).toHaveLength(1);
    const { events } = await world.app.kernel.store.readStream(`case-${caseId}`);
    const raised = events.filter(({ type }) => type === 'TaskAssigned').map(({ data }) => JSON.parse(data) as object);
    const causedBy = ended.events[0]!.id;
    expect(raised).toMatchObject([
      { causedBy, actorId: TOMAS, rule: { id: 'address-after-housing-ended', aboutId: serviceId } },
      { causedBy, actorId: AMINA, rule: { id: 'home-after-housing-ended', aboutId: serviceId } },
    ]);
    // Nothing but the coarse fact: neither the service nor who gave it.
    expect(JSON.stringify(raised)).not.toMatch(/shelter|zumbro/);
  });

  it('what law requires says why and whom to ask, and is not the family’s to drop', async () => {
    const { caseId, planId } = await world.openCase();
    const plan = `/api/plans/${planId}`;
    await world.done(AMINA, 'POST', `/api/cases/${caseId}/seats`, { actorId: MAI_NHIA, seatRole: 'member' });
    const goalId = await setGoalOf(world, planId);
    const { items } = (await world.get<{ items: { id: string; citation: string }[] }>(AMINA, '/api/legal-grounds')).body;
    const law = items.find(({ id }) => id === 'food-support-renewal')!;
    const interview = { goalId, title: 'Interview', owner: 'food-cash', doer: 'family', mandated: true, sharing: 'team-and-family' };
    await world.done(AMINA, 'POST', `${plan}/actions`, { ...interview, legalGround: law.id });
    const seen = goalOf(await world.sees<Board>(MAI_NHIA, `${plan}/board`)).actions[0]!;
    const told = { mandated: true, legalBasis: law.citation, legalGround: law.id, legalProgram: 'food-cash', legalVerified: false };
    expect(seen).toMatchObject(told);
    expect(seen.allowed).not.toContain('cancel-action');

    const dropped = `${plan}/actions/${seen.actionId}/cancelled`;
    const why = { reason: 'It is too much.', groundEnded: 'does-not-apply' };
    expect(await world.send(MAI_NHIA, 'POST', dropped, why)).toMatchObject({ status: 403, body: { code: 'plan.required-by-law' } });
    const withoutGround = await world.send(AMINA, 'POST', dropped, { reason: 'They moved.' });
    expect(withoutGround).toMatchObject({ status: 422, body: { code: 'plan.ground-not-ended' } });
    await world.done(AMINA, 'POST', dropped, { reason: 'They moved to Iowa.', groundEnded: 'does-not-apply' });
  });
});
