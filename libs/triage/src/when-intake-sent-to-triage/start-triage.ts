import { command } from '#event-sourcing';
import { dueAfter, localDay, policyInForce, policyVersionOf } from '#governance';
import type { ResponseDeadlineSet, SafetyConcernFlagged, TriageStarted } from '../triage.events.js';
import { triage } from '../triage.js';

/** What the hand-over of the contact told. */
export interface StartTriage {
  readonly intakeId: string;
  readonly personId: string;
  readonly county: string;
  readonly contactAt: string;
  readonly forWhom: string;
  readonly needs: Readonly<Record<string, string>>;
  /** Coarse codes of the contact. */
  readonly facts: NonNullable<TriageStarted['facts']>;
}

type Event = TriageStarted | SafetyConcernFlagged | ResponseDeadlineSet;

/** A triage begins with what the contact told. Its own deadline counts from the day on which help was asked for. */
export const startTriage = command('StartTriage', triage, (input: StartTriage, state, context): Event[] => {
  if (state.status !== 'none') return [];
  const { intakeId, personId, county, contactAt, forWhom, needs, facts } = input;
  const day = localDay(contactAt);
  const policy = policyInForce('response-deadlines', day, county);
  const span = policy.values.triage;
  const policyVersion = policyVersionOf(policy);
  const flagged: Event[] = needs['safety'] === 'yes' ? [{ type: 'SafetyConcernFlagged', data: { source: 'need-stated' } }] : [];
  return [
    { type: 'TriageStarted', data: { intakeId, personId, county, contactAt, forWhom, needs }, facts, jurisdiction: county },
    {
      type: 'ResponseDeadlineSet',
      data: { deadlineId: context.newId('deadline:triage'), kind: 'triage', ...dueAfter(day, span, county), policyVersion, ...span },
      policyVersion,
    },
    ...flagged,
  ];
});
