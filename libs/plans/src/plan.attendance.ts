/** Who may say who came to what. */
import { Refusal, type Actor } from '#event-sourcing';
import { ownerOf, type PlanState } from './plan.js';
import { actionFor, serviceFor } from './plan.rules.js';

interface AttendedItem {
  readonly itemKind: 'service' | 'action';
  readonly itemId: string;
}

/** The program of the item, if this actor may say who came to it. @throws Refusal 403, 404, 409 */
export function attendedProgram(
  state: PlanState,
  { itemKind, itemId }: AttendedItem,
  command: 'record-attendance' | 'correct-attendance',
  actor: Actor,
): string | undefined {
  if (itemKind === 'service') return serviceFor(state, itemId, command, actor).program;
  return ownerOf(actionFor(state, itemId, command, actor));
}

/** A reason belongs to not having come; to the rest it would be a verdict. @throws Refusal 422 */
export function checkReason(attendance: string, because: string | undefined): void {
  if (!because || attendance === 'did-not-come') return;
  throw new Refusal('content', 'plan.reason-without-absence', 'A reason is given where somebody did not come.');
}
