import { policyInForce } from '#governance';
import { suggestionsFrom, type Evidence } from './plan.suggestions.js';

const { values } = policyInForce('suggestions', '2026-11-17', '27109');
const place = { eventId: '0192a000-0000-8000-8000-0000000000e1', at: '2026-11-01T15:00:00.000Z', by: 'julian-arce' };
const answered = (question: string, ...codes: string[]): Evidence => ({
  ...place,
  kind: 'answer',
  codes,
  instrument: 'ahc-hrsn',
  version: '2023',
  question,
});
const said = (need: string): Evidence => ({ ...place, kind: 'need', codes: [need] });
const noCar: Evidence = { ...place, kind: 'barrier', codes: ['transport'], words: 'No car on weekdays.' };
const ids = (facts: readonly Evidence[], language = 'en'): string[] =>
  suggestionsFrom(facts, language, values)
    .filter(({ leftOut }) => !leftOut)
    .map(({ rule }) => rule.id);

describe('suggestions', () => {
  it('come from what was said and answered, each with all that speaks for it', () => {
    const facts = [said('food'), answered('food-last', 'often'), answered('living-situation', 'steady')];
    expect(ids(facts)).toEqual(['food-support', 'food-shelf']);
    expect(suggestionsFrom(facts, 'en', values)[0]!.evidence).toEqual(facts.slice(0, 2));
    expect(ids([answered('living-situation', 'steady')])).toEqual([]);
  });

  it('leave out what nobody can get to without a car, and say what speaks against it', () => {
    const facts = [said('food'), noCar];
    expect(ids(facts)).toEqual(['food-support']);
    const left = suggestionsFrom(facts, 'en', values).find(({ leftOut }) => leftOut);
    expect(left).toMatchObject({ rule: { id: 'food-shelf' }, leftOut: { because: 'no-ride', evidence: [noCar] } });
    expect(ids([said('food')])).toContain('food-shelf');
  });

  it('come back when the family has a car after all', () => {
    const car: Evidence = { ...place, kind: 'strength', codes: ['own-car'], words: 'The truck runs again.' };
    expect(ids([said('food'), answered('transportation', 'yes'), car])).toContain('food-shelf');
    expect(suggestionsFrom([said('food'), car], 'en', values).find(({ rule }) => rule.id === 'food-shelf')?.buildsOn).toEqual([car]);
  });

  it('say where an interpreter is needed', () => {
    expect(suggestionsFrom([said('food')], 'hmn', values).map(({ rule, interpreter }) => [rule.id, interpreter])).toEqual([
      ['food-support', false],
      ['food-shelf', true],
    ]);
  });
});
