import { command } from '#event-sourcing';
import type { GoalClosed, OutcomeRecorded } from '../plan.follow-up.events.js';
import { plan } from '../plan.js';
import { checkEvidence } from '../plan.evidence.js';
import { factsOf, goalFor } from '../plan.rules.js';

export interface RecordOutcome {
  readonly goalId: string;
  /** `no-longer-wanted` is a neutral fact: listed, never counted for or against. */
  readonly result: string;
  /** What shows it. */
  readonly evidence: string;
  readonly contributingPrograms: readonly string[];
  /** Ids of measured values and of attendance that show it. */
  readonly evidenceIds?: readonly string[];
}

/** What came of a goal. The goal closes; the outcome can be corrected later, and both values stay. */
export const recordOutcome = command('record-outcome', plan, (input: RecordOutcome, state, context): (OutcomeRecorded | GoalClosed)[] => {
  const { goalId, result, evidence, contributingPrograms, evidenceIds } = input;
  const { outcome, need } = goalFor(state, goalId, 'record-outcome');
  if (evidenceIds) checkEvidence(state, goalId, evidenceIds);
  const { caseId, intakeId } = state;
  const program = contributingPrograms[0];
  return [
    {
      type: 'OutcomeRecorded',
      data: {
        outcomeId: context.newId('outcome'),
        goalId,
        caseId,
        intakeId,
        outcome,
        result,
        contributingPrograms,
        ...(evidenceIds && { evidenceIds }),
      },
      personal: { evidence },
      subjects: state.personIds,
      facts: factsOf(state, { program, need, outcome, result }),
      ...(program && { program }),
    },
    { type: 'GoalClosed', data: { goalId } },
  ];
});
