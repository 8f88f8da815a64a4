import { isWordKey, patternOf, type WordLanguage } from '../../../app/words/catalogue.js';
import { formatWords } from '../../../app/words/format.js';
import type { Words } from '../../../app/words/words.js';
import { reasonOf } from './entry-reason.js';
import { titleOf } from './entry-title.js';

const wordsIn = (language: WordLanguage): Words => {
  const t: Words['t'] = (key, values = {}) => formatWords(patternOf(key, language).pattern, values, language);
  return {
    language,
    setLanguage: () => undefined,
    t,
    code: (list, code) => (isWordKey(`${list}.${code}`) ? t(`${list}.${code}` as never) : code),
  };
};
const en = wordsIn('en');
const es = wordsIn('es');

describe('what the timeline says of an end', () => {
  it.each([
    ['CaseClosed', 'moved-away', 'Why: Moved away', 'Por qué: Se mudó'],
    ['CaseReopened', 'asked-again', 'Why: They asked again', 'Por qué: Lo pidieron otra vez'],
    ['PlanClosed', 'person-died', 'Why: The person died', 'Por qué: La persona falleció'],
    ['PlanReopened', 'closed-by-mistake', 'Why: It was closed by mistake', 'Por qué: Se cerró por error'],
    ['GoalClosed', 'goes-on-elsewhere', 'Why: It goes on elsewhere', 'Por qué: Sigue en otro lugar'],
    ['ServiceEnded', 'not-available', 'Why: It was not available any more', 'Por qué: Ya no estaba disponible'],
  ])('tells why, of %s, in both languages', (type, reason, inEnglish, inSpanish) => {
    expect(reasonOf({ type, values: { reason } }, en)).toBe(inEnglish);
    expect(reasonOf({ type, values: { reason } }, es)).toBe(inSpanish);
  });

  it('never shows a bare code, nor a reason where there is none to tell', () => {
    expect(reasonOf({ type: 'GoalClosed', values: {} }, en)).toBeUndefined();
    expect(reasonOf({ type: 'PlanClosed', values: { reason: 'a-code-of-later' } }, en)).toBeUndefined();
    expect(reasonOf({ type: 'TeamSeatLeft', values: { reason: 'work-done' } }, en)).toBeUndefined();
  });

  it('says of a step that others go on with who they are, not that nobody needs it', () => {
    const entry = { title: 'timeline.ActionCancelled.handed-on', type: 'ActionCancelled' };
    const of = (handedOnTo: string, words: Words) => titleOf({ ...entry, values: { item: 'Pick up the keys', handedOnTo } }, words);
    expect(of('child-protection', en)).toBe('Handed on to Child protection: Pick up the keys');
    expect(of('zumbro-bridge', es)).toBe('Se entregó a Zumbro Bridge: Pick up the keys');
  });
});
