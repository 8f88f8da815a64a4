import fc from 'fast-check';
import { uuidV7, type Actor } from '#event-sourcing';
import { goalOf, setGoalOf, type Board } from '../../../../test/support/case-pages.js';
import { CaseWorld } from '../../../../test/support/case-world.js';
import type { PlanEvent } from '../plan.events.js';
import { reviseAction, type ActionChange } from '../revise-action/revise-action.js';

const WRITERS: readonly Actor[] = ['amina-jibril', 'tomas-renteria-villalobos', 'kathleen-dvorak'].map((id) => ({
  id,
  role: 'caseworker',
  organization: 'olmsted-county',
}));
const ITEMS = 2;
const LIMITS = process.env['THROUGHLINE_LONG'] ? { numRuns: 60 } : { numRuns: 4, endOnFailure: true };

/** What a writer does, and what the network makes of what they sent. */
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('look' as const), writer: fc.nat(2) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      writer: fc.nat(2),
      item: fc.nat(ITEMS - 1),
      fields: fc.constantFrom<readonly ('title' | 'dueOn')[]>(['title'], ['dueOn'], ['title', 'dueOn']),
    }),
  },
  // Some of what is under way arrives, in any order and at once; answers get lost, and then the same is sent again.
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('arrive' as const),
      which: fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }),
      lost: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('replay' as const), which: fc.nat(30) }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface Sent {
  readonly key: string;
  readonly actor: Actor;
  readonly input: { readonly actionId: string; readonly expectedItemRevision: number; readonly change: ActionChange };
}

let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.stop());

/** A plan with two actions, and the revision of each. */
async function newPlan(): Promise<{ planId: string; actions: readonly { actionId: string; revision: number }[] }> {
  const { planId } = await world.openCase();
  const goalId = await setGoalOf(world, planId);
  for (let n = 0; n < ITEMS; n += 1) {
    const action = { goalId, title: `Step ${n}`, owner: 'housing', doer: 'worker', dueOn: '2030-01-01', sharing: 'team' };
    await world.done('amina-jibril', 'POST', `/api/plans/${planId}/actions`, action);
  }
  return { planId, actions: goalOf(await world.sees<Board>('amina-jibril', `/api/plans/${planId}/board`)).actions };
}

const eventsOf = async (planId: string): Promise<readonly (PlanEvent & { readonly revision: number })[]> =>
  (await world.app.kernel.streams.read(`plan-${planId}`)) as unknown as (PlanEvent & { readonly revision: number })[];

/** Plays a story; answers with everything that was ever sent, each arrived at least once. */
async function play(story: readonly Step[], writers: number, planId: string, actions: readonly { actionId: string; revision: number }[]) {
  const known = WRITERS.map(() => actions.map(({ revision }) => revision));
  const sent: Sent[] = [];
  let underWay: Sent[] = [];
  let value = 0;
  const arrive = ({ key, actor, input }: Sent): Promise<unknown> =>
    world.app.kernel.executor.execute({ command: reviseAction, streamId: planId, input, actor, idempotencyKey: key });
  const look = async (writer: number): Promise<void> => {
    const events = await eventsOf(planId);
    known[writer] = actions.map(({ actionId, revision }) =>
      Math.max(revision, ...events.filter((one) => isAbout(one, actionId)).map((one) => one.revision)),
    );
  };
  for (const one of story) {
    if (one.do === 'look') await look(one.writer % writers);
    else if (one.do === 'write') {
      const writer = one.writer % writers;
      value += 1;
      const values = { title: `Title ${value}`, dueOn: new Date(Date.UTC(2030, 0, 1 + value)).toISOString().slice(0, 10) };
      const change = Object.fromEntries(one.fields.map((field) => [field, values[field]]));
      const input = { actionId: actions[one.item]!.actionId, expectedItemRevision: known[writer]![one.item]!, change };
      const command = { key: uuidV7(), actor: WRITERS[writer]!, input };
      sent.push(command);
      underWay.push(command);
    } else if (one.do === 'arrive') {
      const now = [...new Set(one.which)].flatMap((n) => underWay[n] ?? []);
      await Promise.all(now.map(arrive));
      if (!one.lost) underWay = underWay.filter((command) => !now.includes(command));
    } else if (sent[one.which] && !underWay.includes(sent[one.which]!)) await arrive(sent[one.which]!);
  }
  await Promise.all(underWay.map(arrive));
  return sent;
}

const isAbout = (event: PlanEvent, actionId: string): boolean =>
  (event.type === 'ActionRevised' && event.data.actionId === actionId) ||
  (event.type === 'ActionAgreed' && event.data.actionId === actionId);

/** Every value that was set, and every one that was kept beside it: where, and by which field. */
function valuesIn(events: readonly (PlanEvent & { readonly revision: number })[]) {
  const set: { item: string; field: string; value: string; revision: number }[] = [];
  const kept: { item: string; field: string; value: string }[] = [];
  for (const event of events) {
    if (event.type === 'ActionRevised')
      for (const field of event.data.fields) {
        const stated = { ...event.data, ...event.personal } as unknown as Record<string, string>;
        set.push({ item: event.data.actionId, field, value: stated[field]!, revision: event.revision });
      }
    if (event.type === 'EditConflictKept')
      for (const field of event.data.fields) kept.push({ item: event.data.itemId, field, value: event.personal!.yours[field]! });
  }
  return { set, kept };
}

it.each([2, 3])(
  'of %i who write at random, with drops and replays, no edit is lost, none is applied twice, and none is overwritten unseen',
  async (writers) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), async (story) => {
        const { planId, actions } = await newPlan();
        const sent = await play(story, writers, planId, actions);
        const { set, kept } = valuesIn(await eventsOf(planId));
        const stated = sent.flatMap(({ input }) =>
          Object.entries(input.change).map(([field, value]) => ({ item: input.actionId, field, value })),
        );
        const told = (list: readonly { item: string; field: string; value: unknown }[]): string[] =>
          list.map(({ item, field, value }) => `${item} ${field} ${String(value)}`).sort();
        // Each value stands exactly once: saved, or kept beside what was.
        expect(told([...set, ...kept])).toEqual(told(stated));
        for (const [index, later] of set.entries()) {
          const earlier = set.slice(0, index).findLast(({ item, field }) => item === later.item && field === later.field);
          const writer = sent.find(({ input }) => (input.change as Record<string, unknown>)[later.field] === later.value)!;
          if (earlier) expect(earlier.revision).toBeLessThanOrEqual(writer.input.expectedItemRevision);
        }
        // The page says the same, and the same again when it is made anew from the log.
        const board = await world.sees<Board & { conflicts: { itemId: string; yours: Record<string, string> }[] }>(
          'amina-jibril',
          `/api/plans/${planId}/board`,
        );
        const listed = board.conflicts.flatMap(({ itemId, yours }) =>
          Object.entries(yours).map(([field, value]) => ({ item: itemId, field, value })),
        );
        expect(told(listed)).toEqual(told(kept));
        const anew = await world.sees<Board>('amina-jibril', `/api/plans/${planId}/board?asOf=${new Date().toISOString()}`);
        const shown = ({ outcomes }: Board) =>
          goalOf({ outcomes } as Board).actions.map(({ actionId, title, dueOn, revision }) => ({ actionId, title, dueOn, revision }));
        expect(shown(anew)).toEqual(shown(board));
        for (const action of goalOf(board).actions)
          for (const field of ['title', 'dueOn'] as const) {
            const last = set.findLast((one) => one.item === action.actionId && one.field === field);
            if (last) expect(action[field]).toBe(last.value);
          }
      }),
      LIMITS,
    );
  },
  180_000,
);
