import type { DomainEvent } from '#event-sourcing';

export type ScreeningStarted = DomainEvent<
  'ScreeningStarted',
  { instrument: string; version: string; intakeId: string; triageId: string; personId: string; county: string }
>;
/**
 * An answer, or its absence with the reason. Answers are about health and safety: the codes stand in `personal`.
 * A later answer to the same question replaces the earlier one in the state; both stay in the log.
 */
export type QuestionAnswered = DomainEvent<
  'QuestionAnswered',
  { question: string; absent?: 'asked-declined' | 'asked-unknown' | 'not-asked' },
  { answers?: readonly string[] }
>;
/**
 * Score with its parts. Facts: county, needs found positive (never safety's score itself).
 * `parts`: per domain `positive | negative | indeterminate`, with points where the instrument scores.
 */
export type ScreeningCompleted = DomainEvent<
  'ScreeningCompleted',
  { triageId: string; intakeId: string },
  {
    parts: readonly {
      domain: string;
      need: string;
      result: 'positive' | 'negative' | 'indeterminate';
      points?: number;
      answered: readonly string[];
    }[];
  }
>;

export type ScreeningEvent = ScreeningStarted | QuestionAnswered | ScreeningCompleted;
