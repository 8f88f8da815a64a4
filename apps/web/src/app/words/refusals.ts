import type { WordLanguage } from './catalogue.js';
import { planRefusals } from './es/plan-refusals.js';
import { refusals } from './es/refusals.js';

const REFUSALS: Partial<Record<WordLanguage, Readonly<Record<string, string>>>> = { es: { ...refusals, ...planRefusals } };

/** A sentence, and the language that it is in. */
export interface SaidIn {
  readonly text: string;
  readonly language: WordLanguage;
}

/** Why something was refused, in the language of the page; where nobody has put it into words yet, as the service says it, in English. */
export function refusalIn(language: WordLanguage, code: string, message: string): SaidIn {
  const text = REFUSALS[language]?.[code];
  return text === undefined ? { text: message, language: 'en' } : { text, language };
}
