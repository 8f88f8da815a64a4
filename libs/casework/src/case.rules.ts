/** What may be done with a case and its tasks: one table drives both the refusal and the `allowed` on reads. */
import { notFound, refuse, Refusal, type Actor } from '#event-sourcing';
import type { CaseState, CaseStatus, Seat, TaskState, TaskStatus } from './case.js';

const WORK = [
  'log-contact',
  'write-note',
  'assign-task',
  'offer-seat',
  'take-seat',
  'leave-seat',
  'assign-lead',
  'enroll-program',
  'exit-program',
  'close-case',
];

export const CASE_ALLOWED: Readonly<Record<CaseStatus, readonly string[]>> = {
  none: ['open-case'],
  open: WORK,
  closed: ['reopen-case'],
};

export const TASK_ALLOWED: Readonly<Record<TaskStatus, readonly string[]>> = {
  open: ['complete-task', 'reassign-task', 'cancel-task'],
  completed: [],
  cancelled: [],
};

const PARTNER = ['log-contact', 'write-note', 'take-seat', 'leave-seat'];
const FAMILY = ['take-seat', 'leave-seat'];

/** Of a table's commands, those that an actor of this role may do. */
export function allowedToRole({ role }: Pick<Actor, 'role'>, commands: readonly string[]): string[] {
  if (role === 'partner-worker') return commands.filter((command) => PARTNER.includes(command));
  if (role === 'person' || role === 'family-member') return commands.filter((command) => FAMILY.includes(command));
  return [...commands];
}

/** The case, if the command may be done to it now. @throws Refusal 404, 409 `case.closed` or `case.open` */
export function caseFor(state: CaseState, command: string): CaseState {
  if (state.status === 'none') notFound('case');
  const allowed = CASE_ALLOWED[state.status];
  if (!allowed.includes(command)) refuse(`case.${state.status}`, `This case is ${state.status}.`, allowed);
  return state;
}

/** Ids of the tasks that somebody would have to remember if the case were closed. */
export function openTasks({ tasks }: Pick<CaseState, 'tasks'>): string[] {
  return Object.values(tasks).flatMap(({ taskId, status }) => (status === 'open' ? [taskId] : []));
}

/** What a caller's id stands for: never a member that every object has, such as `constructor`. */
export function byId<T>(all: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(all, id) ? all[id] : undefined;
}

/** A seat that is held now. @throws Refusal 404 */
export function seatFor(state: CaseState, seatId: string, command: string): Seat {
  return byId(caseFor(state, command).seats, seatId) ?? notFound('seat');
}

/** The task, if the command may be done to it now. Tasks of a closed case can still be finished. @throws Refusal 404, 409 */
export function taskFor(state: CaseState, taskId: string, command: string): TaskState {
  const task = byId(state.tasks, taskId) ?? notFound('task');
  const allowed = TASK_ALLOWED[task.status];
  if (!allowed.includes(command)) refuse(`case.task-${task.status}`, `This task is ${task.status}.`, allowed);
  return task;
}

/** Who may read what somebody writes: a partner who names readers is one of them. @throws Refusal 422 where "named" names nobody */
export function readersOf(actor: Actor, sharing: string, sharedWith: readonly string[] = []): readonly string[] {
  if (sharing === 'named' && sharedWith.length === 0) {
    throw new Refusal('content', 'case.nobody-named', 'Say who can see this: choose at least one program or organization.');
  }
  if (sharing !== 'named' || actor.role !== 'partner-worker') return sharedWith;
  return [...new Set([...sharedWith, actor.organization])];
}

/** Tasks go to those who have a seat, so that each is in somebody's queue. @throws Refusal 422 */
export function checkSeated(state: CaseState, actorId: string): void {
  if (Object.values(state.seats).some((seat) => seat.actorId === actorId)) return;
  throw new Refusal('content', 'case.not-on-team', 'Give it to somebody who has a seat on the team.');
}

/** A worker can be asked once to one team. @throws Refusal 409 */
export function checkNotSeated(state: CaseState, actorId: string): void {
  const seated = Object.values(state.seats).some((seat) => seat.actorId === actorId);
  if (seated) refuse('case.already-on-team', 'This person has a seat on the team already.', ['leave-seat']);
}
