import fc from 'fast-check';
import {
  command,
  createExecutor,
  MemoryEventStore,
  MemorySubjectKeys,
  Unsealer,
  Upcasters,
  uuidV7,
  type CommandExecutor,
  type Recorded,
} from '#event-sourcing';
import { ACTION, actionAgreed, amina, GOAL, SECOND_ACTION, withGoal } from '../fixtures/plan-story.js';
import { play, storyStep, type StoryItem } from '../fixtures/testing-random-story.js';
import { checkLog } from '../fixtures/testing-story-check.js';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';

const begin = command('begin', plan, () => [...withGoal, actionAgreed(), actionAgreed({ actionId: SECOND_ACTION })]);
const ITEMS: readonly StoryItem[] = [
  { kind: 'goal', id: GOAL, revision: 1 },
  { kind: 'action', id: ACTION, revision: 2 },
  { kind: 'action', id: SECOND_ACTION, revision: 3 },
];
const RUNS = process.env['THROUGHLINE_LONG'] ? 1_500 : 60;

it.each([2, 3])(
  'of %i who edit and settle at random in two processes, with drops and replays, nothing is lost, done twice or overwritten unseen',
  async (writers) => {
    await fc.assert(
      fc.asyncProperty(fc.array(storyStep, { minLength: 6, maxLength: 30 }), async (story) => {
        const store = new MemoryEventStore();
        const keys = new MemorySubjectKeys();
        const unsealer = new Unsealer(keys, new Upcasters());
        const processes = [createExecutor({ store, keys }), createExecutor({ store, keys })];
        let turn = 0;
        const executor: CommandExecutor = { execute: (request) => processes[(turn += 1) % 2]!.execute(request) };
        const planId = uuidV7();
        await executor.execute({ command: begin, streamId: planId, input: {}, actor: amina, idempotencyKey: uuidV7() });
        const events = async (): Promise<readonly Recorded<PlanEvent>[]> =>
          unsealer.unseal<PlanEvent>((await store.readStream(`plan-${planId}`)).events);
        const sent = await play(story, { planId, items: ITEMS, writers, executor, events });
        checkLog(await events(), sent, 3);
      }),
      { numRuns: RUNS },
    );
  },
  180_000,
);
