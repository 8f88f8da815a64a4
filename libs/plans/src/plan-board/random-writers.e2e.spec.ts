import fc from 'fast-check';
import type { Recorded } from '#event-sourcing';
import { goalOf, setGoalOf, type Board } from '../../../../test/support/case-pages.js';
import { CaseWorld } from '../../../../test/support/case-world.js';
import { play, storyStep, type StoryItem } from '../fixtures/testing-random-story.js';
import { checkLog } from '../fixtures/testing-story-check.js';
import type { StoryOracle } from '../fixtures/testing-story-oracle.js';
import type { PlanEvent } from '../plan.events.js';
import { textOf } from '../plan.items.js';

const AMINA = 'amina-jibril';
const seed = process.env['THROUGHLINE_SEED'];
const LIMITS = {
  ...(process.env['THROUGHLINE_LONG'] ? { numRuns: 60 } : { numRuns: 4, endOnFailure: true }),
  ...(seed && { seed: Number(seed) }),
};

let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.stop());

/** A plan with a goal and two actions. */
async function newPlan(): Promise<{ planId: string; items: readonly StoryItem[] }> {
  const { planId } = await world.openCase();
  const goalId = await setGoalOf(world, planId);
  for (const title of ['Keys', 'Deposit']) {
    const action = { goalId, title, owner: 'housing', doer: 'worker', dueOn: '2030-01-01', sharing: 'team' };
    await world.done(AMINA, 'POST', `/api/plans/${planId}/actions`, action);
  }
  const { revision, actions } = goalOf(await world.sees<Board>(AMINA, `/api/plans/${planId}/board`));
  const steps = actions.map((action) => ({ kind: 'action' as const, id: action.actionId, revision: action.revision }));
  return { planId, items: [{ kind: 'goal', id: goalId, revision }, ...steps] };
}

const eventsOf = async (planId: string): Promise<readonly Recorded<PlanEvent>[]> =>
  (await world.app.kernel.streams.read(`plan-${planId}`)) as unknown as readonly Recorded<PlanEvent>[];

interface History {
  readonly fields: readonly {
    readonly field: string;
    readonly values: readonly { readonly value: string | null; readonly stands: boolean }[];
  }[];
}
type Shown = Board & { readonly conflicts: readonly { readonly conflictId: string; readonly yours: Readonly<Record<string, string>> }[] };

/** The pages say the same as the log, and the same again when they are made anew from it. */
async function checkPages(planId: string, oracle: StoryOracle): Promise<void> {
  const path = `/api/plans/${planId}`;
  const board = await world.sees<Shown>(AMINA, `${path}/board`);
  const open = [...oracle.conflicts].flatMap(([conflictId, { settled, yours }]) => (settled ? [] : [{ conflictId, yours }]));
  const byId = (list: Shown['conflicts']): [string, object][] =>
    list.map(({ conflictId, yours }) => [conflictId, yours] as [string, object]).sort();
  expect(byId(board.conflicts)).toEqual(byId(open as unknown as Shown['conflicts']));
  const anew = await world.sees<Shown>(AMINA, `${path}/board?asOf=${new Date().toISOString()}`);
  expect(withoutAllowed(anew)).toEqual(withoutAllowed(board));
  const goal = goalOf(board);
  const shown = new Map<string, object>([[goal.goalId, goal], ...goal.actions.map((one) => [one.actionId, one] as const)]);
  for (const [itemId, fields] of oracle.history) {
    const history = await world.sees<History>(AMINA, `${path}/items/${itemId}/history`);
    for (const [field, texts] of fields) {
      const values = history.fields.find((one) => one.field === field)?.values ?? [];
      expect(values.map(({ value }) => value ?? '').reverse()).toEqual(texts);
      expect(values.find(({ stands }) => stands)?.value ?? '').toBe(oracle.text(itemId, field));
      const row = shown.get(itemId) as Readonly<Record<string, unknown>>;
      if (field in row || field === 'waitsFor') expect(shownAs(row[field])).toBe(oracle.text(itemId, field));
    }
  }
}

/** A value of a board as text. */
const shownAs = (value: unknown): string =>
  textOf(value !== null && typeof value === 'object' && 'actionId' in value ? value.actionId : value);

/** As of the past nothing can be done. */
const withoutAllowed = ({ asOf: _asOf, ...board }: Board): unknown =>
  JSON.parse(JSON.stringify(board), (name, value: unknown) => (name === 'allowed' ? undefined : value));

it.each([2, 3])(
  'of %i who edit goals and steps and settle conflicts at random, with drops and replays, nothing is lost, done twice or overwritten unseen',
  async (writers) => {
    await fc.assert(
      fc.asyncProperty(fc.array(storyStep, { minLength: 8, maxLength: 24 }), async (story) => {
        const { planId, items } = await newPlan();
        const start = (await eventsOf(planId)).length - 1;
        const sent = await play(story, { planId, items, writers, executor: world.app.kernel.executor, events: () => eventsOf(planId) });
        await checkPages(planId, checkLog(await eventsOf(planId), sent, start));
      }),
      LIMITS,
    );
  },
  180_000,
);
