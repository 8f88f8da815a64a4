import { setGoalOf, textHashOf } from './case-pages.js';
import type { CaseWorld } from './case-world.js';

/** A case whose plan has a goal and was agreed to; Amina leads. `at`: the moment of the agreement, if not now. */
export async function agreedPlan(
  world: CaseWorld,
  at?: string,
): Promise<{ caseId: string; planId: string; goalId: string; personId: string }> {
  const { caseId, planId, personId } = await world.openCase();
  const goalId = await setGoalOf(world, planId);
  await world.done('amina-jibril', 'POST', `/api/plans/${planId}/proposal`, { ...(at && { occurredAt: at }) });
  const textHash = await textHashOf(world, planId);
  const agreement = { version: 1, personId, capacity: 'self', language: 'en', signature: 'spoken', textHash };
  await world.done('amina-jibril', 'POST', `/api/plans/${planId}/agreement`, { ...agreement, ...(at && { occurredAt: at }) });
  return { caseId, planId, goalId, personId };
}
