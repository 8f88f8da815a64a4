import type { MeasurePolicy } from '#governance';
import type { MeasureDefinition } from '../definitions/measure-definition.js';
import type { Period } from './period.js';

export const BREAKDOWNS = ['county', 'program', 'month', 'language'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** What is asked of a measure: the same for its value, its rows, its trend and its members. */
export interface MeasureQuestion {
  readonly measure: MeasureDefinition;
  readonly policy: MeasurePolicy;
  /** Response levels whose answer needs a service. */
  readonly levels: readonly string[];
  readonly period: Period;
  /** Months of the trend, oldest first. */
  readonly trend: readonly string[];
  /** Codes of the counties; undefined: the whole state. */
  readonly counties?: readonly string[];
  readonly program?: string;
  readonly language?: string;
  /** ISO 8601. Undefined: as known now. */
  readonly asKnownAt?: string;
  /** The day on which the question is asked (or, as known then, was asked). */
  readonly today: string;
}
