import { cancelTimer, setTimer, streamIdOf, timersOn, untyped, type Reaction, type Recorded, type TimerChange } from '#event-sourcing';
import { escalateDeadline } from '../escalate-deadline/escalate-deadline.js';
import type { DeadlineEscalated, DeadlineMet, DeadlineMetLate, DeadlineMissed } from '../triage.events.js';

const keyOf = (deadlineId: string): string => `escalation:${deadlineId}`;

function waits({ stream, data: { deadlineId, escalatesAt } }: Recorded<DeadlineMissed>): TimerChange[] {
  if (escalatesAt === undefined) return [];
  const dueAt = new Date(Date.parse(escalatesAt) + 1).toISOString();
  return [setTimer(keyOf(deadlineId), { dueAt, command: escalateDeadline, streamId: streamIdOf(stream), input: { deadlineId } })];
}

function over({ data }: Recorded<DeadlineMet | DeadlineMetLate | DeadlineEscalated>): TimerChange[] {
  return [cancelTimer(keyOf(data.deadlineId))];
}

/** A missed deadline that stays open goes to the supervisor. */
export const whenDeadlineMissed: Reaction = {
  name: 'when-deadline-missed',
  from: 'beginning',
  on: {},
  timers: {
    commands: [untyped(escalateDeadline)],
    on: {
      DeadlineMissed: timersOn<DeadlineMissed>(waits),
      DeadlineMet: timersOn<DeadlineMet>(over),
      DeadlineMetLate: timersOn<DeadlineMetLate>(over),
      DeadlineEscalated: timersOn<DeadlineEscalated>(over),
    },
  },
};
