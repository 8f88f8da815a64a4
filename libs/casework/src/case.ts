import type { Recorded, StreamDefinition } from '#event-sourcing';
import type { CaseEvent } from './case.events.js';

export type CaseStatus = 'none' | 'open' | 'closed';
export type TaskStatus = 'open' | 'completed' | 'cancelled';

export interface Seat {
  readonly seatId: string;
  readonly actorId: string;
  readonly kind: 'worker' | 'partner' | 'family';
  readonly organization: string;
  readonly program?: string;
  readonly taken: boolean;
}

export interface TaskState {
  readonly taskId: string;
  readonly actorId: string;
  readonly status: TaskStatus;
}

type ById<T> = Readonly<Record<string, T>>;

export interface CaseState {
  readonly status: CaseStatus;
  /** Of PLAN_CLOSE_REASONS, while it is closed. */
  readonly closedBecause?: string;
  readonly county: string;
  readonly intakeId: string;
  readonly planId: string;
  readonly personIds: readonly string[];
  /** Codes of the programs that are enrolled now. */
  readonly programs: readonly string[];
  /** Only those that are held: offered or taken, not left. */
  readonly seats: ById<Seat>;
  /** Seat of the lead. */
  readonly lead?: string;
  readonly tasks: ById<TaskState>;
  /** Which cross-program rules have raised a task, and about which service or goal: `<rule>:<id>`. */
  readonly raised: readonly string[];
  /** Who wrote each note. */
  readonly notes: ById<{ readonly by: string }>;
}

const initialState: CaseState = {
  status: 'none',
  county: '',
  intakeId: '',
  planId: '',
  personIds: [],
  programs: [],
  seats: {},
  tasks: {},
  raised: [],
  notes: {},
};

type Event<Type extends CaseEvent['type']> = Recorded<Extract<CaseEvent, { type: Type }>>;
type Evolve = { readonly [Type in CaseEvent['type']]?: (state: CaseState, event: Event<Type>) => CaseState };

function without<T>(all: ById<T>, id: string): ById<T> {
  const { [id]: _gone, ...others } = all;
  return others;
}

function withTask(state: CaseState, taskId: string, change: Partial<TaskState>): CaseState {
  const task = state.tasks[taskId];
  return task ? { ...state, tasks: { ...state.tasks, [taskId]: { ...task, ...change } } } : state;
}

/** How it is remembered that a rule has raised its task about something. */
export const raisedBy = (ruleId: string, aboutId: string): string => `${ruleId}:${aboutId}`;

const evolve: Evolve = {
  CaseOpened: (state, { data: { county, intakeId, planId, personIds } }) => ({
    ...state,
    status: 'open',
    county,
    intakeId,
    planId,
    personIds,
  }),
  ProgramEnrolled: (state, { data }) => ({
    ...state,
    programs: [...new Set([...state.programs, data.program])],
    personIds: [...new Set([...state.personIds, ...data.personIds])],
  }),
  ProgramExited: (state, { data }) => ({ ...state, programs: state.programs.filter((program) => program !== data.program) }),
  TeamSeatOffered: (state, { data: { seatRole: _role, ...seat } }) => ({
    ...state,
    seats: { ...state.seats, [seat.seatId]: { ...seat, taken: false } },
  }),
  TeamSeatTaken: (state, { data: { seatId } }) => {
    const seat = state.seats[seatId];
    return seat ? { ...state, seats: { ...state.seats, [seatId]: { ...seat, taken: true } } } : state;
  },
  TeamSeatLeft: (state, { data: { seatId } }) => ({
    ...state,
    seats: without(state.seats, seatId),
    ...(state.lead === seatId && { lead: undefined }),
  }),
  LeadAssigned: (state, { data }) => ({ ...state, lead: data.seatId }),
  NoteWritten: (state, { data, metadata }) => ({ ...state, notes: { ...state.notes, [data.noteId]: { by: metadata.actor.id } } }),
  TaskAssigned: (state, { data: { taskId, actorId, rule } }) => ({
    ...state,
    ...(rule && { raised: [...state.raised, raisedBy(rule.id, rule.aboutId)] }),
    tasks: { ...state.tasks, [taskId]: { taskId, actorId, status: 'open' } },
  }),
  TaskCompleted: (state, { data }) => withTask(state, data.taskId, { status: 'completed' }),
  TaskReassigned: (state, { data }) => withTask(state, data.taskId, { actorId: data.actorId }),
  TaskCancelled: (state, { data }) => withTask(state, data.taskId, { status: 'cancelled' }),
  CaseClosed: (state, { data }) => ({ ...state, status: 'closed', closedBecause: data.reason }),
  CaseReopened: (state) => ({ ...state, status: 'open', closedBecause: undefined }),
};

/** Streams `case-<id>`. Named so because `case` is a word of the language. */
export const caseStream: StreamDefinition<CaseState, CaseEvent> = {
  category: 'case',
  initialState,
  evolve: (state, event) => {
    const apply = evolve[event.type] as ((state: CaseState, event: Recorded<CaseEvent>) => CaseState) | undefined;
    return apply ? apply(state, event) : state;
  },
  about: ({ personIds }) => personIds,
};
