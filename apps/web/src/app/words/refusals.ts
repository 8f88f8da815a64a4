import type { WordLanguage } from './catalogue.js';
import { planRefusals } from './es/plan-refusals.js';
import { refusals } from './es/refusals.js';
import { serviceSays } from './es/service-says.js';
import { formatWords, type WordValues } from './format.js';

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

const SAYS: Partial<Record<WordLanguage, Readonly<Record<string, string>>>> = { es: serviceSays };

/** A sentence of the service in the language of the page; in English where nobody has put it into words yet. `{name}` in it is a value. */
export function saidIn(language: WordLanguage, english: string, values: WordValues = {}): SaidIn {
  const own = SAYS[language]?.[english];
  const said: SaidIn = own === undefined ? { text: english, language: 'en' } : { text: own, language };
  return { ...said, text: formatWords(said.text, values, said.language) };
}
