import { untyped, type Reaction, type ReactionCommand, type Recorded } from '#event-sourcing';
import { endWithCase, goOnWithCase, type EndWithCase, type GoOnWithCase } from '#plans';
import type { CaseClosed, CaseReopened } from '../case.events.js';

/** Whoever closed the case said what becomes of its plan; where nobody did, it ends all the same. */
function ends({ position, data: { planId, reason } }: Recorded<CaseClosed>): ReactionCommand[] {
  const input: EndWithCase = { reason, closedAt: position };
  return planId ? [{ command: untyped(endWithCase), streamId: planId, input }] : [];
}

function goesOn({ position, data: { planId, reason } }: Recorded<CaseReopened>): ReactionCommand[] {
  const input: GoOnWithCase = { reason, reopenedAt: position };
  return planId ? [{ command: untyped(goOnWithCase), streamId: planId, input }] : [];
}

/** A plan never goes on under a closed case, and goes on with a case that was reopened. */
export const whenCaseClosed: Reaction = { name: 'when-case-closed', on: { CaseClosed: ends, CaseReopened: goesOn } };
