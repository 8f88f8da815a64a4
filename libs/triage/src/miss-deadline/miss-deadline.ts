import { command } from '#event-sourcing';
import { dueAfter, localDay, policyInForce, policyVersionOf } from '#governance';
import type { DeadlineMissed } from '../triage.events.js';
import { triage } from '../triage.js';

export interface MissDeadline {
  readonly deadlineId: string;
}

const STATE = '27';

/** A deadline has passed. Nothing happens to one that was met, moved or paused meanwhile. It says when somebody above is told. */
export const missDeadline = command('MissDeadline', triage, ({ deadlineId }: MissDeadline, state, context): DeadlineMissed[] => {
  const deadline = state.deadlines.find((one) => one.deadlineId === deadlineId);
  if (deadline?.status !== 'running' || Date.parse(deadline.dueAt) >= Date.parse(context.now)) return [];
  const day = localDay(deadline.dueAt);
  const county = state.started?.county;
  const policy = policyInForce('escalation', day, county ?? STATE);
  const { dueOn: escalatesOn, dueAt: escalatesAt } = dueAfter(day, policy.values.missedDeadline, county);
  const policyVersion = policyVersionOf(policy);
  return [{ type: 'DeadlineMissed', data: { deadlineId, escalatesOn, escalatesAt }, occurredAt: deadline.dueAt, policyVersion }];
});
