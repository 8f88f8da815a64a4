import { cancelTimer, setTimer, streamIdOf, timersOn, untyped, type Reaction, type Recorded, type TimerChange } from '#event-sourcing';
import { missDeadline } from '../miss-deadline/miss-deadline.js';
import type { DeadlineMet, DeadlineMissed, DeadlinePaused, DeadlineResumed, ResponseDeadlineSet } from '../triage.events.js';

const keyOf = (deadlineId: string): string => `deadline:${deadlineId}`;

/** A deadline passes when the day after its due day begins. */
function runs({ stream, data }: Recorded<ResponseDeadlineSet | DeadlineResumed>): TimerChange[] {
  const { deadlineId } = data;
  const dueAt = new Date(Date.parse(data.dueAt) + 1).toISOString();
  return [setTimer(keyOf(deadlineId), { dueAt, command: missDeadline, streamId: streamIdOf(stream), input: { deadlineId } })];
}

function stands({ data }: Recorded<DeadlinePaused | DeadlineMet | DeadlineMissed>): TimerChange[] {
  return [cancelTimer(keyOf(data.deadlineId))];
}

/** A deadline that passes is missed. Deadlines that were set before timers existed run as well. */
export const whenDeadlineSet: Reaction = {
  name: 'when-deadline-set',
  from: 'beginning',
  on: {},
  timers: {
    commands: [untyped(missDeadline)],
    on: {
      ResponseDeadlineSet: timersOn<ResponseDeadlineSet>(runs),
      DeadlineResumed: timersOn<DeadlineResumed>(runs),
      DeadlinePaused: timersOn<DeadlinePaused>(stands),
      DeadlineMet: timersOn<DeadlineMet>(stands),
      DeadlineMissed: timersOn<DeadlineMissed>(stands),
    },
  },
};
