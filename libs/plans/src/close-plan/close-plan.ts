import { command, Refusal, type MaySee } from '#event-sourcing';
import { ORGANIZATIONS, PROGRAMS } from '#codes';
import { endOf, openIn, type EndEvent, type OpenInPlan, type PlanEnd } from '../plan.closing.js';
import { isHidden } from '../plan.hidden.js';
import { plan, type PlanState } from '../plan.js';
import { planFor } from '../plan.rules.js';

const PLACES: readonly string[] = [...PROGRAMS, ...ORGANIZATIONS];

export interface ClosePlan extends PlanEnd {
  /** By county: supervisors, who see all of its plans; looked up by the service. */
  readonly supervisors?: Readonly<Record<string, readonly string[]>>;
}

/** What is open and not named; ids. */
function leftOf({ goals, actions, services }: OpenInPlan, { goals: ended, items }: ClosePlan): Record<'goals' | 'items', string[]> {
  const named = new Set([...ended.map(({ goalId }) => goalId), ...items.map(({ itemId }) => itemId)]);
  const itemIds = [...actions.map(({ actionId }) => actionId), ...services.map(({ serviceId }) => serviceId)];
  const left = (id: string): boolean => !named.has(id);
  return { goals: goals.filter(left), items: itemIds.filter(left) };
}

/** Of something that is not shared with whoever closes nothing is told but that it is there, and who can say what becomes of it. */
function refuseHidden(supervisors: readonly string[] = []): never {
  const message = 'Something is open in the plan that is not shared with you. A supervisor sees all of it and can say what becomes of it.';
  throw new Refusal('rule', 'plan.open-not-shared', message, { askWhom: [...supervisors] });
}

/** Nothing is forgotten: whatever is open is named. @throws Refusal 409 `plan.goals-open`, `plan.items-open`, `plan.open-not-shared`, 422 */
function checkNamed(state: PlanState, open: OpenInPlan, input: ClosePlan, may: MaySee = () => true): void {
  const left = leftOf(open, input);
  const shown = (id: string): boolean => !isHidden(state, id, may);
  const [openGoals, openItems] = [left.goals.filter(shown), left.items.filter(shown)];
  if (openGoals.length > 0) {
    const message = 'Say for each open goal what came of it, or why it ends.';
    throw new Refusal('rule', 'plan.goals-open', message, { openGoals, allowedNow: ['record-outcome', 'close-goal'] });
  }
  if (openItems.length > 0) {
    const message = 'Say for each open action and service whether it ends or who goes on with it.';
    throw new Refusal('rule', 'plan.items-open', message, { openItems, allowedNow: ['complete-action', 'end-service'] });
  }
  if (left.goals.length + left.items.length > 0) refuseHidden(input.supervisors?.[state.county]);
  for (const { itemId, becomes, to } of input.items) if (becomes === 'handed-on') checkPlace(itemId, to);
}

/** Something is handed on to a program or an organization that is known here. @throws Refusal 422 */
function checkPlace(itemId: string, to: string | undefined): void {
  if (!to) throw new Refusal('content', 'plan.handed-on-to-nobody', 'Say who goes on with it.', { itemId });
  if (PLACES.includes(to)) return;
  throw new Refusal('content', 'plan.handed-on-to-unknown', 'Choose a program or an organization that is known here.', { itemId });
}

/** The plan ends: every open goal with its reason, every open action and service ended or handed on, in one decision. */
export const closePlan = command('close-plan', plan, (input: ClosePlan, state, { actor, maySee }): EndEvent[] => {
  planFor(state, 'close-plan');
  const open = openIn(state);
  checkNamed(state, open, input, maySee);
  return endOf(state, open, input, actor);
});
