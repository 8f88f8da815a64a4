import { on, put, streamIdOf, type DomainEvent, type Projection, type Recorded, type RowChange } from '#event-sourcing';
import type { CaseOpened } from '#casework';
import type { OutcomeCorrected, OutcomeRecorded, ServiceDelivered } from '#plans';
import type { TriageCompleted, TriageStarted } from '#triage';
import { MeasuredEvent } from './measured-event.entity.js';

const ofItsStream = on((event) => [evidence(event, streamIdOf(event.stream))]);
const ofItsIntake = on<TriageStarted | TriageCompleted | CaseOpened | ServiceDelivered>((event) => [evidence(event, event.data.intakeId)]);
const ofOutcome = on<OutcomeRecorded | OutcomeCorrected>((event) => [evidence(event, event.data.outcomeId)]);

/** A review is known by the event that planned it: its events are those of its plan from that one to the next. */
const ofPlan = ofItsStream;

/** Which events every member rests on, so that "Why" goes down to the log. */
export const measuredEvents: Projection = {
  name: 'measured-events',
  version: 2,
  entities: [MeasuredEvent],
  on: {
    ContactReceived: ofItsStream,
    IntakeSentToTriage: ofItsStream,
    IntakeScreenedOut: ofItsStream,
    IntakeWithdrawn: ofItsStream,
    TriageStarted: ofItsIntake,
    TriageCompleted: ofItsIntake,
    CaseOpened: ofItsIntake,
    ServiceDelivered: ofItsIntake,
    OutcomeRecorded: ofOutcome,
    OutcomeCorrected: ofOutcome,
    PlanAgreed: ofPlan,
    ReviewDue: ofPlan,
    ReviewOverdue: ofPlan,
    ReviewHeld: ofPlan,
    PlanClosed: ofPlan,
    PlanReopened: ofPlan,
  },
};

function evidence(event: Recorded<DomainEvent>, memberId: string): RowChange {
  const { occurredAt, recordedAt, actor } = event.metadata;
  const eventId = event.id;
  const row = { eventId, memberId, type: event.type, occurredAt, recordedAt, position: event.position, by: actor.id };
  return put(MeasuredEvent, { eventId }, row);
}
