import { Refusal } from '#event-sourcing';
import { byId } from './plan.items.js';
import type { PlanState } from './plan.js';

/** Evidence is of the goal that it is said to show: a value of it, or who came to what serves it. @throws Refusal 422 */
export function checkEvidence(state: PlanState, goalId: string, evidenceIds: readonly string[]): void {
  const { measured, attended } = state.followUp;
  const goalOf = (id: string): string | undefined => {
    const came = byId(attended, id);
    if (!came) return byId(measured, id)?.goalId;
    return (byId(state.services, came.itemId) ?? byId(state.actions, came.itemId))?.goalId;
  };
  if (evidenceIds.every((id) => goalOf(id) === goalId)) return;
  throw new Refusal('content', 'plan.no-such-evidence', 'Choose values and attendance of this goal.');
}
