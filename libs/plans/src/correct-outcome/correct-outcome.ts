import { command, refuse, Refusal } from '#event-sourcing';
import type { OutcomeCorrected } from '../plan.follow-up.events.js';
import { plan } from '../plan.js';
import { checkKnown } from '../plan.edits.js';
import { checkEvidence } from '../plan.evidence.js';
import { factsOf, goalFor } from '../plan.rules.js';

export interface CorrectOutcome {
  readonly goalId: string;
  /** The goal's revision that the corrector had seen. */
  readonly expectedItemRevision: number;
  readonly result: string;
  readonly evidence: string;
  readonly reason: string;
  /** As recorded, if left out. */
  readonly contributingPrograms?: readonly string[];
  readonly evidenceIds?: readonly string[];
}

/** A recorded outcome was wrong: the right one is stated beside it, with the reason; both stay. */
export const correctOutcome = command('correct-outcome', plan, (input: CorrectOutcome, state): OutcomeCorrected[] => {
  const { goalId, result, evidence, reason, evidenceIds } = input;
  const { outcome, need, result: was, revision: last } = goalFor(state, goalId, 'correct-outcome');
  if (!was) return refuse('plan.no-outcome', 'No outcome has been recorded for this goal.');
  checkKnown(last, input.expectedItemRevision);
  if (was.revision > input.expectedItemRevision) {
    const { by, at, revision } = was;
    throw new Refusal('moved', 'plan.outcome-moved', 'Somebody else corrected this outcome since you read it. Look at their value first.', {
      itemId: goalId,
      theirs: { result: was.result },
      theirsBy: { id: by },
      theirsAt: at,
      revision,
    });
  }
  if (evidenceIds) checkEvidence(state, goalId, evidenceIds);
  const { caseId, intakeId } = state;
  const contributingPrograms = input.contributingPrograms ?? was.contributingPrograms;
  const program = contributingPrograms[0];
  return [
    {
      type: 'OutcomeCorrected',
      data: {
        outcomeId: was.outcomeId,
        goalId,
        caseId,
        intakeId,
        outcome,
        result,
        contributingPrograms,
        correctsEventId: was.eventId,
        ...(evidenceIds && { evidenceIds }),
      },
      personal: { evidence, reason },
      subjects: state.personIds,
      facts: factsOf(state, { program, need, outcome, result }),
      ...(program && { program }),
    },
  ];
});
