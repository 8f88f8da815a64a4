/** What an item of a plan may say: whom it names, what it waits for, and what of that is a partner's to change. */
import { Refusal, type Actor } from '#event-sourcing';
import { byId, currentOf, textOf } from './plan.items.js';
import { ownerOf, type ActionState, type PlanState } from './plan.js';

interface PartnersEdit {
  readonly owner?: string;
  readonly sharing?: string;
  readonly sharedWith?: string | readonly string[];
}

/** Whose an action is and who sees it, is not a partner's to change. @throws Refusal 403 `plan.owner-fixed`, `plan.readers-fixed` */
export function checkOwner({ role }: Pick<Actor, 'role'>, action: ActionState, { owner, sharing, sharedWith }: PartnersEdit): void {
  if (role !== 'partner-worker') return;
  if (owner !== undefined && owner !== ownerOf(action)) {
    throw new Refusal('not-allowed', 'plan.owner-fixed', 'Ask a worker of the county to give this action to somebody else.');
  }
  const told = { ...(sharing !== undefined && { sharing }), ...(sharedWith !== undefined && { sharedWith: textOf(sharedWith) }) };
  if (Object.entries(told).every(([field, text]) => currentOf(action, field) === text)) return;
  // Otherwise one organization could hide a step from those who answer for the case.
  throw new Refusal('not-allowed', 'plan.readers-fixed', 'Ask a worker of the county to change who can see this action.');
}

/** An action waits for another one of the same plan, never in a circle. @throws Refusal 422 */
export function checkWaiting(state: PlanState, waitsFor: string, actionId?: string): void {
  for (let next: string | undefined = waitsFor, steps = 0; next; steps += 1) {
    const action: ActionState | undefined = byId(state.actions, next);
    if (!action) throw new Refusal('content', 'plan.waits-for-nothing', 'The action to wait for is not in this plan.');
    if (next === actionId || steps > Object.keys(state.actions).length) {
      throw new Refusal('content', 'plan.waits-in-circle', 'These actions would wait for each other for ever.');
    }
    next = currentOf(action, 'waitsFor') || undefined;
  }
}

/** An item is about people whom the plan is for. @throws Refusal 422 */
export function checkAbout(
  { personIds }: Pick<PlanState, 'personIds'>,
  { aboutIds = [] }: { readonly aboutIds?: readonly string[] },
): void {
  if (aboutIds.every((id) => personIds.includes(id))) return;
  throw new Refusal('content', 'plan.not-in-household', 'This can be about people whom the plan is for, and about nobody else.');
}

/** What only some may see names them. @throws Refusal 422 */
export function checkNamed(sharing: string, sharedWith: string | readonly string[]): void {
  if (sharing !== 'named' || sharedWith.length > 0) return;
  throw new Refusal('content', 'plan.nobody-named', 'Say who can see this: choose at least one program or organization.');
}
