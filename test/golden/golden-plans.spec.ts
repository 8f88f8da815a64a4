import { join } from 'node:path';
import { Upcasters } from '#event-sourcing';
import { checkGoldenEvents } from '#event-sourcing/testing';
import type { PlanEvent } from '#plans';

const types: Readonly<Record<PlanEvent['type'], true>> = {
  PlanDrafted: true,
  GoalSet: true,
  GoalRevised: true,
  StrengthDrawnOn: true,
  BarrierNamed: true,
  ActionAgreed: true,
  ActionRevised: true,
  ActionStarted: true,
  ActionCompleted: true,
  ActionCancelled: true,
  ActionReleased: true,
  ActionRequestMade: true,
  ActionRequestAnswered: true,
  SuggestionSetAside: true,
  TemplateUsed: true,
  StageEntered: true,
  StageLeft: true,
  MilestoneReached: true,
  ServiceOrdered: true,
  ServiceStarted: true,
  ServiceDelivered: true,
  ServiceEnded: true,
  PlanProposed: true,
  PlanAgreed: true,
  AgreementDeclined: true,
  ReviewDue: true,
  ReviewOverdue: true,
  ReviewHeld: true,
  ProgressMeasured: true,
  OutcomeRecorded: true,
  OutcomeCorrected: true,
  GoalClosed: true,
  PlanClosed: true,
  ProgressNotSaid: true,
  ProgressCorrected: true,
  AttendanceRecorded: true,
  AttendanceCorrected: true,
  GoalReopened: true,
  PlanReopened: true,
  StrengthEnded: true,
  BarrierRemoved: true,
  EditConflictKept: true,
  EditConflictSettled: true,
};

describe('events of a plan once published', () => {
  it('read as they did', () => {
    const folder = join(process.cwd(), 'test/golden/plans');
    expect(checkGoldenEvents({ folder, types: Object.keys(types), upcasters: new Upcasters() })).toEqual([]);
  });
});
