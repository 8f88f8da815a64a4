import { untyped, type Reaction, type ReactionCommand, type Recorded } from '#event-sourcing';
import { endWithCase, goOnWithCase } from '#plans';
import type { CaseClosed, CaseReopened } from '../case.events.js';

/** Whoever closed the case said what becomes of its plan; where nobody did, it ends all the same. */
function ends({ data: { planId, reason } }: Recorded<CaseClosed>): ReactionCommand[] {
  return planId ? [{ command: untyped(endWithCase), streamId: planId, input: { reason } }] : [];
}

function goesOn({ data: { planId, reason } }: Recorded<CaseReopened>): ReactionCommand[] {
  return planId ? [{ command: untyped(goOnWithCase), streamId: planId, input: { reason } }] : [];
}

/** A plan never goes on under a closed case, and goes on with a case that was reopened. */
export const whenCaseClosed: Reaction = { name: 'when-case-closed', on: { CaseClosed: ends, CaseReopened: goesOn } };
