import type { Words } from '../../app/words/words.js';
import { birthWords } from '../take-contact/birth-words.js';
import type { FactValue } from './person-api.js';

/** Says a value that a fact had as the page says the one that stands. */
export type SayFact = (value: FactValue, words: Words) => string;

export const sayText: SayFact = ({ text }) => text ?? '';

export const sayBirth: SayFact = ({ text = '', estimated }, { t, language }) => {
  const date = birthWords(text, language);
  return estimated ? t('person.about', { date }) : date;
};

export const sayLanguage: SayFact = ({ language = 'not-asked' }, { code }) => code('language', language);

export const sayGroups: SayFact = ({ groups = [] }, { code, language, t }) =>
  groups.length === 0 ? t('person.none') : new Intl.ListFormat(language).format(groups.map((group) => code('group', group)));

export const sayNeed: SayFact = ({ interpreter, language = '', text = '' }, { t, code }) =>
  t(interpreter ? 'person.communicationInterpreter' : 'person.communicationPlain', {
    language: code('language', language),
    note: text,
  }).trim();

/** A number, and what is safe on it: that may be all that changed. */
export const sayContactPoint: SayFact = ({ text = '', safeFor = [] }, { t, code, language }) => {
  const ways = safeFor.map((way) => code('take.safe', way));
  const safe = ways.length > 0 ? t('known.safe', { ways: new Intl.ListFormat(language).format(ways) }) : t('known.notSafe');
  return `${text}. ${safe}`;
};
