import { goalOf, ifMatch, setGoalOf, type Board } from '../../../../test/support/case-pages.js';
import { CaseWorld, type Done } from '../../../../test/support/case-world.js';

const AMINA = 'amina-jibril';
const TOMAS = 'tomas-renteria-villalobos';

let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.stop());

/** Adds an action or a service as Amina; its id. */
const idOf = async (path: string, body: object, kind: 'actionId' | 'serviceId', planId: string): Promise<string> => {
  await world.done(AMINA, 'POST', path, body);
  const last = goalOf(await world.sees<Board>(AMINA, `/api/plans/${planId}/board`));
  return kind === 'actionId' ? last.actions.at(-1)!.actionId : last.services.at(-1)!.serviceId;
};

describe('many writers of one plan', () => {
  it('lets twenty people edit twenty items at once', async () => {
    const { planId } = await world.openCase();
    const plan = `/api/plans/${planId}`;
    const goalId = await setGoalOf(world, planId);
    const agree = (n: number): Promise<Done> =>
      world.done(AMINA, 'POST', `${plan}/actions`, { goalId, title: `Step ${n}`, owner: 'housing', doer: 'worker', sharing: 'team' });
    await Promise.all(Array.from({ length: 20 }, (_, n) => agree(n)));
    const { actions } = goalOf(await world.sees<Board>(AMINA, `${plan}/board`));
    expect(actions).toHaveLength(20);
    const answers = await Promise.all(
      actions.map((action, n) =>
        world.send(
          n % 2 ? AMINA : TOMAS,
          'PATCH',
          `${plan}/actions/${action.actionId}`,
          { dueOn: `2026-12-${10 + n}` },
          ifMatch(action.revision),
        ),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(200));
    const after = goalOf(await world.sees<Board>(AMINA, `${plan}/board`)).actions;
    expect(after.map((action) => action.dueOn)).toEqual(actions.map((_, n) => `2026-12-${10 + n}`));
  });

  it('lets exactly one of many win the same field, and keeps all the others', async () => {
    const { planId } = await world.openCase();
    const plan = `/api/plans/${planId}`;
    const goalId = await setGoalOf(world, planId);
    const actionId = await idOf(
      `${plan}/actions`,
      { goalId, title: 'Keys', owner: 'housing', doer: 'worker', sharing: 'team' },
      'actionId',
      planId,
    );
    const [action] = goalOf(await world.sees<Board>(AMINA, `${plan}/board`)).actions;
    const days = Array.from({ length: 8 }, (_, n) => `2026-12-${10 + n}`);
    const answers = await Promise.all(
      days.map((dueOn, n) =>
        world.send<{ yours: { dueOn: string } }>(
          n % 2 ? AMINA : TOMAS,
          'PATCH',
          `${plan}/actions/${actionId}`,
          { dueOn },
          ifMatch(action!.revision),
        ),
      ),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    const board = await world.sees<Board>(AMINA, `${plan}/board`);
    const kept = board.conflicts.map((conflict) => conflict.yours.dueOn);
    expect([...kept, goalOf(board).actions[0]!.dueOn].sort()).toEqual(days);
  });
});

type Step = Board['outcomes'][number]['goals'][number]['actions'][number] & { readonly waitedForBy: number; readonly waitsFor?: object };
interface ToCome {
  readonly toCome?: { readonly open: number; readonly over: number };
}

const goalsOf = (board: Board): (Board['outcomes'][number]['goals'][number] & ToCome)[] => board.outcomes.flatMap(({ goals }) => goals);
const stepsOf = (board: Board): Step[] => goalsOf(board).flatMap(({ actions }) => actions as readonly Step[]);
const isOver = ({ state }: Step): boolean => ['completed', 'cancelled'].includes(state);

describe('the first part of a plan', () => {
  it('is the whole of one that is not long', async () => {
    const { planId } = await world.openCase();
    const goalId = await setGoalOf(world, planId);
    await idOf(
      `/api/plans/${planId}/actions`,
      { goalId, title: 'Keys', owner: 'housing', doer: 'worker', sharing: 'team' },
      'actionId',
      planId,
    );
    const [first, whole] = [await boardOf(planId, '?part=first'), await boardOf(planId)];
    expect(first).toEqual(whole);
    expect(first.toCome).toBeUndefined();
  });

  it('says of what it shows what the whole says, and counts of the rest what its reader may see', async () => {
    const planId = await longPlan();
    const readers = [
      { person: AMINA, sees: 46 },
      { person: TOMAS, sees: 45 },
    ];
    for (const { person, sees } of readers) {
      const [first, whole] = [await boardOf(planId, '?part=first', person), await boardOf(planId, '', person)];
      const shown = stepsOf(first);
      expect(stepsOf(whole)).toHaveLength(sees);
      expect(shown).toHaveLength(12);
      expect(shown).toEqual(stepsOf(whole).filter(({ actionId }) => shown.some((step) => step.actionId === actionId)));
      expect(shown.map(({ waitedForBy }) => waitedForBy)).toContain(1);
      expect(shown.some(({ waitsFor }) => waitsFor)).toBe(true);
      const left = stepsOf(whole).filter(({ actionId }) => !shown.some((step) => step.actionId === actionId));
      expect(first.toCome).toEqual({ open: left.filter((step) => !isOver(step)).length, over: left.filter(isOver).length });
      expect(goalsOf(first).map(({ toCome }) => toCome?.over)).toEqual([2, 0]);
      const heads = ({ outcomes: _items, toCome: _left, ...head }: Board & ToCome): object => head;
      expect(heads(first)).toEqual(heads(whole));
    }
  });
});

const boardOf = (planId: string, query = '', person = AMINA): Promise<Board & ToCome> =>
  world.sees<Board & ToCome>(person, `/api/plans/${planId}/board${query}`);

/** A plan of 46 steps: some wait for each other, two are over, one is not for everybody, two values of one are kept. */
async function longPlan(): Promise<string> {
  const { planId } = await world.openCase();
  const plan = `/api/plans/${planId}`;
  await setGoalOf(world, planId);
  await setGoalOf(world, planId, { outcome: 'safe-and-secure', title: 'Safe' });
  const [home, safe] = goalsOf(await boardOf(planId)).map(({ goalId }) => goalId);
  const step = { owner: 'housing', doer: 'worker', sharing: 'team' };
  const agree = (n: number, change: object = {}): Promise<Done> =>
    world.done(AMINA, 'POST', `${plan}/actions`, {
      ...step,
      goalId: home,
      title: `Step ${n}`,
      dueOn: `2027-01-${10 + (n % 10)}`,
      ...change,
    });
  await Promise.all(Array.from({ length: 30 }, (_, n) => agree(n)));
  await Promise.all(Array.from({ length: 13 }, (_, n) => agree(n, { goalId: safe })));
  const far = stepsOf(await boardOf(planId)).at(-1)!;
  await agree(0, { goalId: safe, sharing: 'named', sharedWith: ['zumbro-bridge'] });
  await agree(0, { dueOn: '2026-12-01', waitsFor: far.actionId });
  const near = stepsOf(await boardOf(planId)).find(({ dueOn }) => dueOn === '2026-12-01')!;
  await agree(0, { goalId: safe, waitsFor: near.actionId });
  const latest = goalsOf(await boardOf(planId))[0]!.actions.filter(({ dueOn }) => dueOn === '2027-01-19' || dueOn === '2027-01-18');
  for (const { actionId } of latest.slice(0, 2)) await world.done(AMINA, 'POST', `${plan}/actions/${actionId}/completed`, {});
  for (const dueOn of ['2027-02-01', '2027-02-02'])
    await world.send(AMINA, 'PATCH', `${plan}/actions/${far.actionId}`, { dueOn }, ifMatch(far.revision));
  return planId;
}
