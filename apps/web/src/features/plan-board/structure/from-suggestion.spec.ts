import type { Suggestion } from '../../../api/plans.js';
import type { Words } from '../../../app/words/words.js';
import { actionFrom, goalFrom, sourceOf } from './from-suggestion.js';

const words = { code: (prefix: string, code: string) => `${prefix}.${code}` } as Words;
const fact = { eventId: 'e1' };
const rides = {
  id: 'rides',
  need: 'opportunity',
  outcome: 'dignity',
  measure: 'visits-kept',
  owner: 'southeast-helpers',
  evidence: [fact, fact],
};
const suggestion = rides as unknown as Suggestion;

describe('what a suggestion fills in', () => {
  it('is the frame of a goal, never the person’s own words', () => {
    const filled = goalFrom(suggestion, words);
    expect(filled).toEqual({ title: 'suggestionGoal.rides', need: 'opportunity', outcome: 'dignity', measure: 'visits-kept' });
    expect(filled).not.toHaveProperty('words');
  });

  it('is an owner only where that organization is on the team', () => {
    expect(actionFrom(suggestion, words, ['housing'])).toEqual({ title: 'suggestion.rides' });
    expect(actionFrom(suggestion, words, ['housing', 'southeast-helpers'])).toHaveProperty('owner', 'southeast-helpers');
  });

  it('says which suggestion it was and what spoke for it, each fact once', () => {
    expect(sourceOf(suggestion)).toEqual({ suggestionId: 'rides', evidence: ['e1'] });
  });
});
