import { isWordKey, patternOf, type WordLanguage } from '../app/words/catalogue.js';
import { formatWords, type WordValues } from '../app/words/format.js';
import type { Words } from '../app/words/words.js';
import { wrongFieldWords } from './wrong-field-words.js';

const wordsIn = (language: WordLanguage): Pick<Words, 't' | 'code' | 'language'> => {
  const t: Words['t'] = (key, values: WordValues = {}) => formatWords(patternOf(key, language).pattern, values, language);
  return { t, language, code: (prefix, name) => (isWordKey(`${prefix}.${name}`) ? t(`${prefix}.${name}` as 'field.dueOn') : name) };
};

describe('a field that was not taken', () => {
  it.each([
    ['/dueOn', 'matches', 'must be a day such as 2026-11-17', 'Fecha: tiene que ser un día con el año completo, como 2026-11-17.'],
    ['/title', 'isLength', 'must be shorter than or equal to 200 characters', 'Nombre: demasiado largo, 200 letras como mucho.'],
    ['/title', 'isLength', 'must be longer than or equal to 1 characters', 'Nombre: está vacío o es demasiado corto.'],
    ['/target', 'max', 'must not be greater than 10', 'Meta: no más de 10.'],
    ['/items/3/visit', 'isUuid', 'must be a UUID', 'Uno de los campos: así no se puede aceptar.'],
  ])('is told in Spanish on a Spanish page: %s, %s', (pointer, rule, message, words) => {
    expect(wrongFieldWords(wordsIn('es'), { pointer, rule, message })).toBe(words);
  });

  it('is told by the name that the page gives it, in English too', () => {
    const wrong = { pointer: '/dueOn', rule: 'isIso8601', message: 'must be a valid ISO 8601 date string' };
    expect(wrongFieldWords(wordsIn('en'), wrong)).toBe('Due date: there is no such day or time.');
  });
});
