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
type Part = Board & { readonly isPart?: true; readonly actionsWithoutGoal: readonly Step[] };

const goalsOf = (board: Board): Board['outcomes'][number]['goals'] => board.outcomes.flatMap(({ goals }) => goals);
const stepsOf = (board: Board): Step[] => goalsOf(board).flatMap(({ actions }) => actions as readonly Step[]);

describe('a plan that is shown while it comes', () => {
  it('is whole at once where it is not long', async () => {
    const { planId } = await world.openCase();
    const goalId = await setGoalOf(world, planId);
    await idOf(
      `/api/plans/${planId}/actions`,
      { goalId, title: 'Keys', owner: 'housing', doer: 'worker', sharing: 'team' },
      'actionId',
      planId,
    );
    expect(await partsOf(planId, AMINA)).toEqual([await boardOf(planId)]);
  });

  it('comes with its first goals, of which all is said, and then whole; neither tells of what the reader may not see', async () => {
    const { planId, hiddenGoalId } = await longPlan();
    const readers = [
      { person: AMINA, goals: 3, steps: 47, without: 0 },
      { person: TOMAS, goals: 2, steps: 45, without: 1 },
    ];
    for (const { person, goals, steps, without } of readers) {
      const whole = await boardOf(planId, person);
      const parts = await partsOf(planId, person);
      expect(parts).toEqual([{ ...whole, outcomes: expect.anything(), conflicts: [], actionsWithoutGoal: [], isPart: true }, whole]);
      expect(goalsOf(parts[0]!)).toEqual(goalsOf(whole).slice(0, 1));
      const shown = stepsOf(parts[0]!);
      expect(shown.map(({ waitedForBy }) => waitedForBy)).toContain(1);
      expect(shown.some(({ waitsFor }) => waitsFor)).toBe(true);
      expect([goalsOf(whole).length, stepsOf(whole).length, whole.actionsWithoutGoal.length]).toEqual([goals, steps, without]);
      expect(JSON.stringify(parts).includes(hiddenGoalId)).toBe(person === AMINA);
    }
  });
});

const boardOf = (planId: string, person = AMINA): Promise<Part> => world.sees<Part>(person, `/api/plans/${planId}/board`);

/** Line by line, as an app reads it. */
async function partsOf(planId: string, person: string): Promise<Part[]> {
  const headers = { authorization: `Bearer ${await world.app.token(person)}` };
  const response = await fetch(`${world.app.base}/api/plans/${planId}/board/parts`, { headers });
  expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
  const lines = (await response.text()).split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line) as Part);
}

/** A plan of 47 steps: some wait for each other, two are over, one is not for everybody, nor is a goal, two values of one are kept. */
async function longPlan(): Promise<{ planId: string; hiddenGoalId: string }> {
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
  await setGoalOf(world, planId, { outcome: 'safe-and-secure', title: 'Quiet', sharing: 'named', sharedWith: ['housing'] });
  const hiddenGoalId = goalsOf(await boardOf(planId)).at(-1)!.goalId;
  await agree(0, { goalId: hiddenGoalId });
  const latest = goalsOf(await boardOf(planId))[0]!.actions.filter(({ dueOn }) => dueOn === '2027-01-19' || dueOn === '2027-01-18');
  for (const { actionId } of latest.slice(0, 2)) await world.done(AMINA, 'POST', `${plan}/actions/${actionId}/completed`, {});
  for (const dueOn of ['2027-02-01', '2027-02-02'])
    await world.send(AMINA, 'PATCH', `${plan}/actions/${far.actionId}`, { dueOn }, ifMatch(far.revision));
  return { planId, hiddenGoalId };
}
