import { en } from './en/index.js';
import { LANGUAGE_NAMES, missingKeys, patternOf, WORD_LANGUAGES, type WordKey } from './catalogue.js';
import { formatWords, placeholdersOf } from './format.js';

const keys = Object.keys(en) as WordKey[];

describe('the catalogue of words', () => {
  it('is complete in English and Spanish', () => {
    expect(missingKeys('en')).toEqual([]);
    expect(missingKeys('es')).toEqual([]);
  });

  it.each(WORD_LANGUAGES)('fills the same places in %s as in English', (language) => {
    const different = keys.filter((key) => placeholdersOf(patternOf(key, language).pattern).join() !== placeholdersOf(en[key]).join());
    expect(different).toEqual([]);
  });

  it('falls back to English where Somali or Hmong has no words yet', () => {
    expect(patternOf('nav.myDay', 'so')).toEqual({ pattern: 'My day', language: 'en' });
    expect(patternOf('frame.language', 'hmn').language).toBe('hmn');
  });

  it('names every language in itself', () => {
    expect(LANGUAGE_NAMES.es).toBe('Español');
  });

  it('never uses the words that the design forbids', () => {
    const forbidden = /\b(client|merge|submit|invalid|failed|non-compliant|duplicate|delinquent)\b/i;
    expect(keys.filter((key) => forbidden.test(en[key]))).toEqual([]);
  });
});

it('quotes in Spanish with the marks of Spanish alone', () => {
  expect(keys.filter((key) => /[“”"]/.test(patternOf(key, 'es').pattern))).toEqual([]);
});

describe('a sentence', () => {
  it('chooses the form by the number', () => {
    expect(formatWords('{n} {n|day|days} overdue', { n: 1 }, 'en')).toBe('1 day overdue');
    expect(formatWords('{n} {n|day|days} overdue', { n: 4 }, 'en')).toBe('4 days overdue');
  });

  it('ends with one stop where its last value has one', () => {
    expect(formatWords('As of {moment}.', { moment: '10:00 a.m.' }, 'en')).toBe('As of 10:00 a.m.');
    expect(formatWords('{words}', { words: 'And then...' }, 'en')).toBe('And then...');
  });

  it('writes the name of a language small within a Spanish sentence, and only there', () => {
    const agreed = 'Acordado por {name} el {day}, en {language}.';
    expect(formatWords(agreed, { name: 'Mai', day: 'martes', language: 'Inglés' }, 'es')).toBe('Acordado por Mai el martes, en inglés.');
    expect(formatWords('{language}, con intérprete.', { language: 'Inglés' }, 'es')).toBe('Inglés, con intérprete.');
    expect(formatWords('In {language}.', { language: 'English' }, 'en')).toBe('In English.');
  });

  it('writes numbers as the language does', () => {
    expect(formatWords('{n}', { n: 12345 }, 'en')).toBe('12,345');
  });

  it('shows the name of a value that is missing, so that the mistake is seen', () => {
    expect(formatWords('For {name}', {}, 'en')).toBe('For {name}');
  });
});
