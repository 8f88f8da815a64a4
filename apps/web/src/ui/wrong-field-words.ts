import type { WrongField } from '../api/problem.js';
import { isWordKey, type WordKey } from '../app/words/catalogue.js';
import type { Words } from '../app/words/words.js';

/** What the rules of days and moments say; the other patterns are of codes, which nobody types. */
const PATTERNS: readonly [begins: string, key: WordKey][] = [
  ['must be a day', 'wrong.day'],
  ['must be a moment', 'wrong.moment'],
];

/** Which field was not taken and why, in the language of the page: by its rule, with the numbers that the rule names. */
export function wrongFieldWords(
  { t, code, language }: Pick<Words, 't' | 'code' | 'language'>,
  { pointer, message, rule = '' }: WrongField,
): string {
  if (rule === '' && language === 'en') return message;
  const name = pointer.split('/').findLast((part) => part !== '' && !/^\d+$/.test(part)) ?? '';
  const known = code('field', name);
  const field = known === name || name === '' ? t('wrong.field') : known;
  const [n = 0] = (message.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  return t('wrong.what', { field, what: t(keyOf(rule, message), { n }) });
}

function keyOf(rule: string, message: string): WordKey {
  if (rule === 'isLength') return message.includes('longer') ? 'wrong.short' : 'wrong.long';
  const pattern = PATTERNS.find(([begins]) => message.startsWith(begins));
  if (pattern) return pattern[1];
  const key = `wrong.${rule}`;
  return isWordKey(key) ? key : 'wrong.other';
}
