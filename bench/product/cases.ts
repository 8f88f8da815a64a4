import { randomBytes } from 'node:crypto';
import { uuidV7 } from '#event-sourcing';
import { setGoal } from '#plans';
import { createLog } from '#platform';
import { collected, upcasters } from '../../apps/api/src/composition.js';
import { actorOf, openTestCase } from '../../apps/api/src/testing-case.js';
import { openKernel, type Kernel } from '../../apps/projector/src/kernel.js';
import { concurrently, type World } from '../world.js';

export const MASTER_KEY = randomBytes(32);

/** A goal that an outcome can be recorded for. */
export interface OpenGoal {
  readonly planId: string;
  readonly goalId: string;
}

export interface OpenedCase {
  readonly caseId: string;
  readonly planId: string;
}

/** The product's kernel on a database of the bench. */
export function kernelOn(world: World): Promise<Kernel> {
  return openKernel({
    url: world.url,
    masterKey: MASTER_KEY,
    log: createLog({ logLevel: 'error' }),
    projections: collected('projections'),
    reactions: collected('reactions'),
    entities: collected('entities'),
    migrations: collected('migrations'),
    upcasters,
  });
}

/** Opens cases with these people on their teams, in order, and waits for their plans. The projector must be running. */
export async function openCases(kernel: Kernel, count: number, teamOf: (index: number) => readonly string[]): Promise<OpenedCase[]> {
  const opened: OpenedCase[] = [];
  await concurrently(16, [...Array(count).keys()], async (index) => {
    opened[index] = await openTestCase({ kernel }, teamOf(index));
  });
  for (const { planId } of opened) await drafted(kernel, planId);
  return opened;
}

/** The reaction to a case's opening drafts its plan. */
async function drafted(kernel: Kernel, planId: string): Promise<void> {
  while ((await kernel.store.readStream(`plan-${planId}`)).events.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** So many open goals in each plan. */
export async function setGoals(kernel: Kernel, cases: readonly OpenedCase[], each: number, by: string): Promise<OpenGoal[]> {
  const goals: OpenGoal[] = [];
  await concurrently(16, cases, async ({ planId }) => {
    for (let i = 0; i < each; i += 1) goals.push({ planId, goalId: await goalIn(kernel, planId, by) });
  });
  return goals;
}

async function goalIn(kernel: Kernel, planId: string, by: string): Promise<string> {
  const done = await kernel.executor.execute({
    command: setGoal,
    streamId: planId,
    input: {
      ...{ outcome: 'children-stable', need: 'housing', words: 'I want us to stay in one place.', title: 'One place' },
      ...{ saidBy: 'person' as const, measure: 'nights-in-one-place', unit: 'nights', baseline: 0, target: 60, sharing: 'team' },
    },
    actor: actorOf(by),
    idempotencyKey: uuidV7(),
    jurisdiction: '27109',
  });
  return (done.events[0]!.data as { goalId: string }).goalId;
}
