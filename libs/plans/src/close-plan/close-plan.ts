import { command, Refusal } from '#event-sourcing';
import { endOf, openIn, type EndEvent, type OpenInPlan, type PlanEnd } from '../plan.closing.js';
import { plan } from '../plan.js';
import { planFor } from '../plan.rules.js';

export type ClosePlan = PlanEnd;

/** Nothing is forgotten: whatever is open is named. @throws Refusal 409 `plan.goals-open`, `plan.items-open`; 422 */
function checkNamed(open: OpenInPlan, { goals, items }: ClosePlan): void {
  const named = new Set([...goals.map(({ goalId }) => goalId), ...items.map(({ itemId }) => itemId)]);
  const left = open.goals.filter((goalId) => !named.has(goalId));
  if (left.length > 0) {
    const message = 'Say for each open goal what came of it, or why it ends.';
    throw new Refusal('rule', 'plan.goals-open', message, { openGoals: left, allowedNow: ['record-outcome', 'close-goal'] });
  }
  const itemIds = [...open.actions.map(({ actionId }) => actionId), ...open.services.map(({ serviceId }) => serviceId)];
  const leftItems = itemIds.filter((itemId) => !named.has(itemId));
  if (leftItems.length > 0) {
    const message = 'Say for each open action and service whether it ends or who goes on with it.';
    throw new Refusal('rule', 'plan.items-open', message, { openItems: leftItems, allowedNow: ['complete-action', 'end-service'] });
  }
  const nobody = items.find(({ becomes, to }) => becomes === 'handed-on' && !to);
  if (nobody) throw new Refusal('content', 'plan.handed-on-to-nobody', 'Say who goes on with it.', { itemId: nobody.itemId });
}

/** The plan ends: every open goal with its reason, every open action and service ended or handed on, in one decision. */
export const closePlan = command('close-plan', plan, (input: ClosePlan, state, { actor }): EndEvent[] => {
  planFor(state, 'close-plan');
  const open = openIn(state);
  checkNamed(open, input);
  return endOf(state, open, input, actor);
});
