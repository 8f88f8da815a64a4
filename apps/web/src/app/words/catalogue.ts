import { en } from './en/index.js';
import { es } from './es/index.js';
import { hmn } from './hmn/index.js';
import { so } from './so/index.js';

/** Every sentence of the screens has a key; English is complete by definition, Spanish by its type. */
export type WordKey = keyof typeof en;

/** Spanish must have every key. Somali and Hmong are ready to be filled; a missing sentence falls back to English. */
const catalogues: {
  en: Record<WordKey, string>;
  es: Record<WordKey, string>;
  so: Partial<Record<WordKey, string>>;
  hmn: Partial<Record<WordKey, string>>;
} = {
  en,
  es,
  so,
  hmn,
};

export type WordLanguage = keyof typeof catalogues;

/** Each language in its own name, for the language menu. */
export const LANGUAGE_NAMES: Readonly<Record<WordLanguage, string>> = { en: 'English', es: 'Español', so: 'Soomaali', hmn: 'Hmoob' };

export const WORD_LANGUAGES = Object.keys(catalogues) as WordLanguage[];

/** The pattern of a key in a language, and the language it is really in. */
export function patternOf(key: WordKey, language: WordLanguage): { pattern: string; language: WordLanguage } {
  const own = catalogues[language][key];
  return own === undefined ? { pattern: en[key], language: 'en' } : { pattern: own, language };
}

/** Keys that are built from codes of the server (`need.food`): known or not is only seen at run time. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(en, key);
}

/** The keys that a language does not have yet. */
export function missingKeys(language: WordLanguage): WordKey[] {
  return (Object.keys(en) as WordKey[]).filter((key) => catalogues[language][key] === undefined);
}
