/** What is asked of an answer to a proposed version. */
import { Refusal } from '#event-sourcing';
import { localDay } from '#governance';
import type { PlanState } from './plan.js';

/** Nobody answers what was not put before them yet. By days: of what was signed on paper the hour is not known. @throws Refusal 422 */
export function checkAfterProposal({ proposedAt }: Pick<PlanState, 'proposedAt'>, moment: string): void {
  if (proposedAt === undefined || localDay(moment) >= localDay(proposedAt)) return;
  throw new Refusal('content', 'plan.before-proposal', 'This version was proposed after that day. Check the date.');
}
