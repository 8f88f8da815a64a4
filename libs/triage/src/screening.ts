import { notFound, refuse, type Recorded, type StreamDefinition } from '#event-sourcing';
import type { Answer, Part } from './instrument.js';
import type { ScreeningEvent, ScreeningStarted } from './screening.events.js';

export interface ScreeningState {
  readonly status: 'none' | 'open' | 'completed';
  readonly started?: ScreeningStarted['data'];
  /** The newest answer to each question. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** What it says, once completed; empty when the person was erased. */
  readonly parts: readonly Part[];
}

export const screening: StreamDefinition<ScreeningState, ScreeningEvent> = {
  category: 'screening',
  initialState: { status: 'none', answers: {}, parts: [] },
  evolve,
  about: ({ started }) => (started ? [started.personId] : []),
};

function evolve(state: ScreeningState, event: Recorded<ScreeningEvent>): ScreeningState {
  switch (event.type) {
    case 'ScreeningStarted':
      return { ...state, status: 'open', started: event.data };
    case 'QuestionAnswered': {
      const { question, absent } = event.data;
      const answer: Answer = absent ? { absent } : { codes: event.personal?.answers ?? [] };
      return { ...state, answers: { ...state.answers, [question]: answer } };
    }
    case 'ScreeningCompleted':
      return { ...state, status: 'completed', parts: event.personal?.parts ?? [] };
  }
}

const ALLOWED: Readonly<Record<ScreeningState['status'], readonly string[]>> = {
  none: [],
  open: ['answer-questions', 'complete-screening'],
  completed: [],
};

/** What may be done with a screening now. */
export function allowedOnScreening(status: ScreeningState['status']): readonly string[] {
  return ALLOWED[status];
}

/** The screening's first fact. @throws Refusal 409 unless it is open */
export function openScreening(state: ScreeningState): ScreeningStarted['data'] {
  if (state.status === 'open' && state.started) return state.started;
  return refuse('screening.not-open', 'This screening is completed. Start another one to ask again.', allowedOnScreening(state.status));
}

/** A screening folded from its events. @throws Refusal 404 when there are none */
export function screeningOf(events: readonly Recorded[]): ScreeningState {
  if (events.length === 0) notFound('screening');
  return (events as readonly Recorded<ScreeningEvent>[]).reduce(evolve, screening.initialState);
}
