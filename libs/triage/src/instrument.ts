import type { Need } from '#codes';

/** One thing that may be answered. `points`: for scored questions; `positive`: tells of a need by itself. */
export interface AnswerOption {
  readonly code: string;
  readonly text: string;
  readonly loinc?: string;
  readonly positive?: boolean;
  readonly points?: number;
  /** Says that none of the others holds: cannot stand beside another. */
  readonly exclusive?: boolean;
}

export interface Question {
  readonly id: string;
  /** Absent for our own questions. */
  readonly loinc?: string;
  readonly domain: string;
  readonly need: Need;
  readonly text: string;
  /** Many options may hold. */
  readonly multi: boolean;
  readonly options: readonly AnswerOption[];
  /** Whose words these are, and whether they may be shown is policy (`instrument-licences`). */
  readonly owner: string;
}

/** A domain that is scored by the sum of its questions' points: all must be answered, or there is no score. */
export interface ScoredDomain {
  readonly domain: string;
  readonly need: Need;
  readonly loinc: string;
  readonly positiveFrom: number;
}

/** A question and its options, by code, in another language. */
export interface QuestionReading {
  readonly text: string;
  readonly options: Readonly<Record<string, string>>;
}

/**
 * A translation that nobody asks from: it stands beside the wording, with its mark. One that a native speaker has reviewed, and that is
 * asked from, is a version of the instrument of its own.
 */
export interface Reading {
  readonly language: string;
  readonly review: 'unreviewed';
  /** By the id of the question. */
  readonly questions: Readonly<Record<string, QuestionReading>>;
}

/** A questionnaire as it was in force: its version, and with it the language of its wording, stands on every answer. */
export interface Instrument {
  readonly instrument: string;
  readonly version: string;
  /** Of the wording that is asked. */
  readonly language: string;
  readonly readings: readonly Reading[];
  readonly title: string;
  readonly licence: string;
  readonly citation: string;
  readonly questions: readonly Question[];
  readonly scored: readonly ScoredDomain[];
}

/** An answer, or why there is none. */
export interface Answer {
  readonly codes?: readonly string[];
  readonly absent?: 'asked-declined' | 'asked-unknown' | 'not-asked';
}

/** What a domain's answers say. `indeterminate`: too little was answered to say either. */
export interface Part {
  readonly domain: string;
  readonly need: string;
  readonly result: 'positive' | 'negative' | 'indeterminate';
  readonly points?: number;
  /** Ids of the questions that were answered. */
  readonly answered: readonly string[];
}
