import type { Reaction, ReactionCommand, Recorded } from '#event-sourcing';
import { triageIdOf } from '#intake';
import type { PlanAgreed } from '#plans';
import { meetDeadline, type MeetDeadline } from './meet-deadline.js';

function meet({ id, data, metadata }: Recorded<PlanAgreed>): ReactionCommand[] {
  const input: MeetDeadline = { kind: 'plan', doneAt: metadata.occurredAt, byEventId: id };
  return [{ command: meetDeadline as unknown as ReactionCommand['command'], streamId: triageIdOf(data.intakeId), input }];
}

/** The person's first agreement to the plan meets the deadline that the triage set for it. */
export const whenPlanAgreed: Reaction = { name: 'when-plan-agreed', on: { PlanAgreed: meet } };
