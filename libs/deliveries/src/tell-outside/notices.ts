import type { TaskAssigned, TaskReassigned, TeamSeatOffered } from '#casework';
import { streamIdOf, type DomainEvent, type Recorded } from '#event-sourcing';
import type { IntakeSentToTriage } from '#intake';
import type { ReviewDue, ReviewOverdue } from '#plans';
import type { DeadlineEscalated } from '#triage';
import type { DeliveryKind, Notice } from './delivery.js';

type Notices = Readonly<Record<string, (event: Recorded<never>) => Notice>>;

const of = <E extends DomainEvent>(kind: DeliveryKind, tell: (event: Recorded<E>) => Omit<Notice, 'kind'>) =>
  ((event: Recorded<E>) => ({ kind, ...tell(event) })) as unknown as (event: Recorded<never>) => Notice;

const toWorker = ({ stream, data }: Recorded<TaskAssigned | TaskReassigned | TeamSeatOffered>): Omit<Notice, 'kind'> => ({
  path: `/cases/${streamIdOf(stream)}`,
  to: { worker: data.actorId },
});

const toLead = ({ data: { caseId } }: Recorded<ReviewDue | ReviewOverdue>): Omit<Notice, 'kind'> => ({
  path: `/cases/${caseId}/plan`,
  to: { leadOf: caseId },
});

/** Which events are told outside, and to whom. A hand-over goes to partner systems only: the front door has its own queue. */
const NOTICES: Notices = {
  TaskAssigned: of<TaskAssigned>('assignment', toWorker),
  TaskReassigned: of<TaskReassigned>('assignment', toWorker),
  TeamSeatOffered: of<TeamSeatOffered>('assignment', toWorker),
  ReviewDue: of<ReviewDue>('reminder', toLead),
  ReviewOverdue: of<ReviewOverdue>('reminder', toLead),
  DeadlineEscalated: of<DeadlineEscalated>('escalation', ({ stream, data }) => ({
    path: `/triages/${streamIdOf(stream)}`,
    to: { supervisorsOf: data.county },
  })),
  IntakeSentToTriage: of<IntakeSentToTriage>('hand-over', ({ data }) => ({ path: `/triages/${data.triageId}`, to: undefined })),
};

/** Types of the events that are told outside. */
export const TOLD_OUTSIDE: readonly string[] = Object.keys(NOTICES);

/** What an event gives cause to tell. */
export function noticeOf(event: Recorded): Notice | undefined {
  return NOTICES[event.type]?.(event as Recorded<never>);
}
