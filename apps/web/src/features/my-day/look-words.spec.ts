import { isWordKey, patternOf, type WordLanguage } from '../../app/words/catalogue.js';
import { formatWords } from '../../app/words/format.js';
import type { Words } from '../../app/words/words.js';
import { lookInWords } from './look-words.js';

const wordsIn = (language: WordLanguage): Words => {
  const t: Words['t'] = (key, values = {}) => formatWords(patternOf(key, language).pattern, values, language);
  return {
    language,
    setLanguage: () => undefined,
    t,
    code: (list, code) => (isWordKey(`${list}.${code}`) ? t(`${list}.${code}` as never) : code),
  };
};
const refused = { permission: 'plan.serve', allowed: false, reason: 'not-on-team' };
/** Every rule that can decide, as `decide-access.ts` names them. */
const LET_IN = ['role', 'team-seat', 'own-record', 'jurisdiction'];
const KEPT_OUT = ['role', 'not-on-team', 'other-jurisdiction', 'unknown-resource', 'unknown-permission', 'behind'];

describe('a look that a person questioned', () => {
  it('is told to the supervisor in words, in both languages', () => {
    expect(lookInWords(refused, wordsIn('en'))).toEqual([
      'What it was about: work on the plan.',
      'Not let in: they have no seat on the team.',
    ]);
    expect(lookInWords({ ...refused, permission: 'people.read', allowed: true, reason: 'jurisdiction' }, wordsIn('es'))).toEqual([
      'De qué se trataba: leer lo que se sabe de la persona.',
      'Se le dejó ver porque trabaja en el condado de la persona.',
    ]);
  });

  it('has words of its own for every rule that can decide, yes and no', () => {
    const rules = [...LET_IN.map((rule) => `lookLetIn.${rule}`), ...KEPT_OUT.map((rule) => `lookKeptOut.${rule}`)];
    expect(rules.filter((key) => !isWordKey(key))).toEqual([]);
  });

  it.each(['en', 'es'] as const)('never shows a code that has no words yet (%s)', (language) => {
    for (const allowed of [true, false]) {
      const said = lookInWords({ permission: 'new-lib.new-thing', allowed, reason: 'new-rule' }, wordsIn(language)).join(' ');
      expect(said).not.toMatch(/new-|[{}]/);
    }
  });
});
