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
