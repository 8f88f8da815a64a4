import { change, on, streamIdOf, type Projection, type Recorded, type RowChange } from '#event-sourcing';
import type { DeadlineMet, DeadlineMissed, DeadlinePaused, DeadlineResumed, ResponseDeadlineSet } from '../triage.events.js';
import { RunningDeadline } from './running-deadline.entity.js';

function runs({ stream, data }: Recorded<ResponseDeadlineSet | DeadlineResumed>): RowChange[] {
  const { deadlineId, dueAt } = data;
  return [change(RunningDeadline, { deadlineId }, () => ({ deadlineId, triageId: streamIdOf(stream), dueAt }))];
}

function stands({ data: { deadlineId } }: Recorded<DeadlinePaused | DeadlineMet | DeadlineMissed>): RowChange[] {
  return [change(RunningDeadline, { deadlineId }, () => undefined)];
}

/** Deadlines that may still pass. */
export const runningDeadlines: Projection = {
  name: 'running-deadlines',
  version: 1,
  entities: [RunningDeadline],
  on: {
    ResponseDeadlineSet: on<ResponseDeadlineSet>(runs),
    DeadlineResumed: on<DeadlineResumed>(runs),
    DeadlinePaused: on<DeadlinePaused>(stands),
    DeadlineMet: on<DeadlineMet>(stands),
    DeadlineMissed: on<DeadlineMissed>(stands),
  },
};
