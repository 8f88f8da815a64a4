import { notFound, refuse, type Recorded, type StreamDefinition } from '#event-sourcing';
import type { ResponseDeadlineSet, ResponseLevelAssigned, ResponseLevelRecommended, TriageEvent, TriageStarted } from './triage.events.js';

export interface Deadline {
  readonly deadlineId: string;
  readonly kind: ResponseDeadlineSet['data']['kind'];
  readonly dueAt: string;
  readonly status: 'running' | 'paused' | 'met' | 'missed';
  /** Missed, and what it was set for is not done yet. */
  readonly open?: boolean;
  /** Somebody above was told. */
  readonly escalated?: boolean;
  /** Ids of those who acknowledged that. */
  readonly seenBy?: readonly string[];
}

export interface TriageState {
  readonly status: 'none' | 'open' | 'completed';
  readonly started?: TriageStarted['data'];
  readonly facts: NonNullable<TriageStarted['facts']>;
  readonly safetyConcern: boolean;
  readonly recommended?: ResponseLevelRecommended['data'];
  readonly assigned?: ResponseLevelAssigned['data'];
  readonly deadlines: readonly Deadline[];
}

export const triage: StreamDefinition<TriageState, TriageEvent> = {
  category: 'triage',
  initialState: { status: 'none', facts: {}, safetyConcern: false, deadlines: [] },
  evolve,
  about: ({ started }) => (started ? [started.personId] : []),
};

function evolve(state: TriageState, event: Recorded<TriageEvent>): TriageState {
  switch (event.type) {
    case 'TriageStarted':
      return { ...state, status: 'open', started: event.data, facts: event.facts ?? {} };
    case 'SafetyConcernFlagged':
      return { ...state, safetyConcern: true };
    case 'ResponseLevelRecommended':
      return { ...state, recommended: event.data };
    case 'ResponseLevelAssigned':
      return { ...state, assigned: event.data };
    case 'ResponseDeadlineSet':
      return { ...state, deadlines: withDeadline(state.deadlines, { ...event.data, status: 'running' }) };
    case 'DeadlinePaused':
      return turned(state, event.data.deadlineId, { status: 'paused' });
    case 'DeadlineResumed':
      return turned(state, event.data.deadlineId, { status: 'running', dueAt: event.data.dueAt });
    case 'DeadlineMet':
      return turned(state, event.data.deadlineId, { status: 'met', open: false });
    case 'DeadlineMissed':
      return turned(state, event.data.deadlineId, { status: 'missed', open: event.data.escalatesAt !== undefined });
    case 'DeadlineMetLate':
      return turned(state, event.data.deadlineId, { open: false });
    case 'DeadlineEscalated':
      return turned(state, event.data.deadlineId, { escalated: true });
    case 'EscalationAcknowledged':
      return turned(state, event.data.deadlineId, { seenBy: [...seenBy(state, event.data.deadlineId), event.metadata.actor.id] });
    case 'TriageCompleted':
      return { ...state, status: 'completed' };
    case 'ServicesOffered':
    case 'ServiceChosen':
    case 'ServiceDeclined':
      return state;
  }
}

/** A deadline of a kind replaces the one that was set before: the newest level decides. */
function withDeadline(deadlines: readonly Deadline[], { deadlineId, kind, dueAt, status }: Deadline): readonly Deadline[] {
  return [...deadlines.filter((one) => one.kind !== kind), { deadlineId, kind, dueAt, status }];
}

function turned(state: TriageState, deadlineId: string, change: Partial<Deadline>): TriageState {
  return { ...state, deadlines: state.deadlines.map((one) => (one.deadlineId === deadlineId ? { ...one, ...change } : one)) };
}

const seenBy = ({ deadlines }: TriageState, deadlineId: string): readonly string[] =>
  deadlines.find((one) => one.deadlineId === deadlineId)?.seenBy ?? [];

const OPEN = ['start-screening', 'flag-safety-concern', 'recommend-level', 'offer-services'];

/** What may be done with a triage now: the menu and the refusals alike. */
export function allowedOnTriage(state: Pick<TriageState, 'status' | 'recommended' | 'assigned'>): readonly string[] {
  if (state.status !== 'open') return [];
  return [...OPEN, ...(state.recommended ? ['assign-level'] : []), ...(state.assigned ? ['complete-triage'] : [])];
}

/** The triage's first fact. @throws Refusal 409 unless `action` may be done now */
export function openTriage(state: TriageState, action: string): TriageStarted['data'] {
  const allowed = allowedOnTriage(state);
  if (state.status === 'completed') refuse('triage.completed', 'This triage is completed.', allowed);
  if (!state.started) refuse('triage.not-started', 'This triage has not begun yet.', allowed);
  if (!allowed.includes(action)) refuse('triage.too-early', 'Something comes first here.', allowed);
  return state.started;
}

/** A triage folded from its events, where a command must not wait for a read model. @throws Refusal 404 when there are none */
export function triageOf(events: readonly Recorded[]): TriageState {
  if (events.length === 0) notFound('triage');
  return (events as readonly Recorded<TriageEvent>[]).reduce(evolve, triage.initialState);
}
