import { amina, maiNhia, PERSON } from './fixtures/plan-story.js';
import { checkOwnAnswer, checkSaid, checkTheirWords, mayReadReason, shortTitle } from './plan.family.js';

const refusal = (act: () => void): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const OTHER = '0192a000-0000-8000-8000-00000000000b';
const sister = { role: 'family-member' };

describe('what people do themselves', () => {
  it.each([
    ['a person for themselves', maiNhia, { personId: PERSON, ownPersonId: PERSON }, undefined],
    ['a person for somebody else of the plan', maiNhia, { personId: OTHER, ownPersonId: PERSON }, 'plan.not-your-answer'],
    ['a person as somebody’s parent', maiNhia, { personId: OTHER, ownPersonId: PERSON, capacity: 'parent' }, 'plan.not-your-answer'],
    ['a person without a record', maiNhia, { personId: PERSON }, 'plan.not-your-answer'],
    [
      'a person for themselves, but as somebody’s guardian',
      maiNhia,
      { personId: PERSON, ownPersonId: PERSON, capacity: 'guardian' },
      'plan.not-your-answer',
    ],
    ['a family member for themselves', sister, { personId: OTHER, ownPersonId: OTHER, capacity: 'self' }, undefined],
    ['a family member as if they were the person', sister, { personId: PERSON, ownPersonId: OTHER }, 'plan.not-your-answer'],
    [
      'a family member who claims to be a guardian',
      sister,
      { personId: PERSON, ownPersonId: OTHER, capacity: 'guardian' },
      'plan.not-your-answer',
    ],
    [
      'a family member without a record as a representative',
      sister,
      { personId: PERSON, capacity: 'representative' },
      'plan.not-your-answer',
    ],
    ['a worker who writes down what was said', amina, { personId: PERSON }, undefined],
    ['a worker who writes down what a guardian said', amina, { personId: PERSON, capacity: 'guardian' }, undefined],
  ])('yes or no is said by %s', (_who, actor, answer, code) => {
    expect(refusal(() => checkOwnAnswer(actor, answer))).toBe(code);
  });

  it('why somebody said no is for the team and for the one who said it, not for the rest of the family', () => {
    expect(mayReadReason({ isTeam: true }, PERSON)).toBe(true);
    expect(mayReadReason({ isTeam: false, personId: PERSON }, PERSON)).toBe(true);
    expect(mayReadReason({ isTeam: false, personId: OTHER }, PERSON)).toBe(false);
    expect(mayReadReason({ isTeam: false }, PERSON)).toBe(false);
  });

  it('words that they wrote are not changed by anybody else; what else a goal says may be', () => {
    expect(refusal(() => checkTheirWords({ ownHand: true }, { words: 'Better words.' }))).toBe('plan.their-own-words');
    expect(refusal(() => checkTheirWords({ ownHand: true }, { target: '4' }))).toBeUndefined();
    expect(refusal(() => checkTheirWords({ ownHand: false }, { words: 'Better words.' }))).toBeUndefined();
  });

  it('who may read what they wrote is their choice', () => {
    const choices: Record<string, string>[] = [{ sharing: 'team-and-family' }, { sharedWith: 'housing,food-cash' }];
    for (const texts of choices) {
      expect(refusal(() => checkTheirWords({ ownHand: true }, texts))).toBe('plan.their-own-choice');
      expect(refusal(() => checkTheirWords({ ownHand: false }, texts))).toBeUndefined();
    }
  });

  it.each([' ', '\n\t', ' \u200b\u00ad\n', '\u2800', '\u3164\ufe0f', ''])('what nobody can see is not said: %j', (words) => {
    expect(refusal(() => checkSaid(words))).toBe('plan.nothing-said');
  });

  it.each(['Home', 'ஊ', '🏠'])('what can be seen is said: %s', (words) => {
    expect(refusal(() => checkSaid(words))).toBeUndefined();
  });

  it.each([
    ['their first sentence', 'I want a home. For us all.', 'I want a home'],
    ['a question as a question', 'Can I see Leo more? I miss him.', 'Can I see Leo more?'],
    ['the whole where there is no sentence', '  a job\nnear home ', 'a job near home'],
    [
      'the beginning, to the end of a word',
      `I want ${'a very long way home '.repeat(8)}`,
      'I want a very long way home a very long way home a very long way home a very…',
    ],
  ])('a short name is %s', (_what, words, title) => {
    expect(shortTitle(words)).toBe(title);
  });
});
