import { createContext, Fragment, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { isWordKey, patternOf, WORD_LANGUAGES, type WordKey, type WordLanguage } from './catalogue.js';
import { formatWords, partsOf, type WordValues } from './format.js';

export interface Words {
  readonly language: WordLanguage;
  setLanguage(language: WordLanguage): void;
  /** The sentence of a key. */
  t(key: WordKey, values?: WordValues): string;
  /** The words of a code of the server, such as `code('need', 'food')`; the code itself where the catalogue has none. */
  code(prefix: string, code: string, values?: WordValues): string;
}

const WordsContext = createContext<Words | undefined>(undefined);
const STORED = 'throughline.language';

/** Gives the screens their words and remembers the chosen language on this device, in all its tabs. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<WordLanguage>(initialLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(STORED, language);
  }, [language]);
  useEffect(() => {
    const follow = ({ key, newValue }: StorageEvent): void => {
      if (key === STORED && isLanguage(newValue)) setLanguage(newValue);
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, []);
  const words = useMemo(() => wordsIn(language, setLanguage), [language]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

/** The words of the chosen language. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords needs a WordsProvider');
  return words;
}

/** Words that the server tells: typed by somebody, or a key of the catalogue where a rule wrote them. */
export function useTold(): (text: string) => string {
  const { t } = useWords();
  return (text) => (isWordKey(text) ? t(text) : text);
}

/** A sentence with nodes in its placeholders: `<Say k="conflict.item" values={{ item: <b>…</b> }} />`. */
export function Say({ k, values = {}, count = {} }: { k: WordKey; values?: Record<string, ReactNode>; count?: WordValues }) {
  const { language } = useWords();
  const found = patternOf(k, language);
  const number = new Intl.NumberFormat(found.language);
  return partsOf(found.pattern, count, found.language).map((part, index) => {
    if ('text' in part) return <Fragment key={index}>{part.text}</Fragment>;
    const counted = count[part.name];
    return <Fragment key={index}>{values[part.name] ?? (typeof counted === 'number' ? number.format(counted) : counted)}</Fragment>;
  });
}

function wordsIn(language: WordLanguage, setLanguage: (language: WordLanguage) => void): Words {
  const t = (key: WordKey, values: WordValues = {}): string => {
    const found = patternOf(key, language);
    return formatWords(found.pattern, values, found.language);
  };
  const code = (prefix: string, name: string, values: WordValues = {}): string => {
    const key = `${prefix}.${name}`;
    return isWordKey(key) ? t(key, values) : name;
  };
  return { language, setLanguage, t, code };
}

function initialLanguage(): WordLanguage {
  const stored = localStorage.getItem(STORED);
  if (isLanguage(stored)) return stored;
  return navigator.language.startsWith('es') ? 'es' : 'en';
}

function isLanguage(stored: string | null): stored is WordLanguage {
  return (WORD_LANGUAGES as readonly (string | null)[]).includes(stored);
}
