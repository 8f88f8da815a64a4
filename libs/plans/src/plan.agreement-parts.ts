/** What the text that people agree to is made of, and what its languages share. */
import type { Outcome, Organization, Program } from '#codes';

type ServiceCode = string;

export interface AgreementWords {
  readonly title: (version: number) => string;
  readonly lead: readonly string[];
  readonly goal: (number: number, title: string) => string;
  readonly said: Readonly<Record<string, (words: string) => string>>;
  readonly about: (outcome: string) => string;
  /** So many of the steps that the service counts by itself where people say what they want and no measure; from version 2 on. */
  readonly ownSteps?: (count: string) => string;
  readonly from: (start: string, target: string, day: string | undefined) => string;
  readonly steps: string;
  readonly otherSteps: string;
  readonly noSteps: string;
  readonly who: (owner: string) => string;
  readonly family: string;
  readonly by: (day: string) => string;
  readonly required: (legalBasis: string | undefined) => string;
  readonly service: (service: string, provider: string) => string;
  readonly end: readonly string[];
  readonly day: (day: string) => string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly places: Readonly<Record<Program | Organization, string>>;
  readonly services: Readonly<Record<ServiceCode, string>>;
}

export const MONTHS = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
} as const;

/** Year, month in words and day of `2026-11-17`; by tables of our own, as those of the runtime change with it. */
export function partsOf(day: string, months: readonly string[]): { year: string; month: string; day: number } {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: months[Number(month) - 1] ?? month, day: Number(date) };
}

export const PLACES = {
  'zumbro-bridge': 'Zumbro Bridge',
  'southeast-helpers': 'Southeast Helpers',
} as const;
