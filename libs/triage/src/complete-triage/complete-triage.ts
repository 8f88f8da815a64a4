import { NEEDS } from '#codes';
import { command } from '#event-sourcing';
import { deadlineReached } from '../deadline-reached.js';
import type { DeadlineMet, DeadlineMetLate, DeadlineMissed, TriageCompleted } from '../triage.events.js';
import { openTriage, triage } from '../triage.js';

/** The triage is done: its level stands, and its own deadline is met or was missed. */
export const completeTriage = command(
  'CompleteTriage',
  triage,
  (_: object, state, context): (TriageCompleted | DeadlineMet | DeadlineMetLate | DeadlineMissed)[] => {
    const { intakeId, personId, county, needs } = openTriage(state, 'complete-triage');
    const { level } = state.assigned!;
    return [
      {
        type: 'TriageCompleted',
        data: { intakeId, personId, level },
        facts: { ...state.facts, county, level, needs: NEEDS.filter((need) => needs[need] === 'yes') },
      },
      ...deadlineReached(state, { kind: 'triage', doneAt: context.occurredAt ?? context.now }),
    ];
  },
);
