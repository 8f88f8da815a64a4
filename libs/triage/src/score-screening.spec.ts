import { ahcHrsn } from './ahc-hrsn.js';
import type { Answer, Part } from './instrument.js';
import { scoreScreening } from './score-screening.js';

const part = (domain: string, answers: Record<string, Answer>): Part =>
  scoreScreening(ahcHrsn, answers).find((one) => one.domain === domain)!;
const hits = (hurt: string, insult: string, threaten: string, scream: string): Record<string, Answer> => ({
  'hits-hurt': { codes: [hurt] },
  'hits-insult': { codes: [insult] },
  'hits-threaten': { codes: [threaten] },
  'hits-scream': { codes: [scream] },
});

describe('the health-related social needs screener', () => {
  it('finds food at risk by one "sometimes", whatever the other answer', () => {
    expect(part('food', { 'food-worry': { codes: ['sometimes'] }, 'food-last': { absent: 'asked-declined' } }).result).toBe('positive');
  });

  it('takes "don’t know" and "declined" for neither yes nor no', () => {
    expect(part('food', { 'food-worry': { codes: ['never'] }, 'food-last': { absent: 'asked-unknown' } }).result).toBe('indeterminate');
    expect(part('food', { 'food-worry': { absent: 'asked-declined' }, 'food-last': { absent: 'asked-declined' } }).result).toBe(
      'indeterminate',
    );
    expect(part('transportation', {}).result).toBe('indeterminate');
  });

  it('says no only when all questions of a domain were answered with no', () => {
    expect(part('food', { 'food-worry': { codes: ['never'] }, 'food-last': { codes: ['never'] } }).result).toBe('negative');
    expect(part('living-situation', { 'living-situation': { codes: ['steady'] }, 'home-problems': { codes: ['none'] } }).result).toBe(
      'negative',
    );
  });

  it('finds the home not sound by one problem of many', () => {
    expect(
      part('living-situation', { 'living-situation': { codes: ['steady'] }, 'home-problems': { codes: ['mold', 'lead'] } }).result,
    ).toBe('positive');
  });

  it('counts a service that is already shut off', () => {
    expect(part('utilities', { utilities: { codes: ['already-off'] } }).result).toBe('positive');
  });

  it.each([
    [hits('never', 'never', 'never', 'never'), 4, 'negative'],
    [hits('rarely', 'sometimes', 'rarely', 'sometimes'), 10, 'negative'],
    [hits('rarely', 'sometimes', 'sometimes', 'sometimes'), 11, 'positive'],
    [hits('frequently', 'frequently', 'frequently', 'frequently'), 20, 'positive'],
  ])('adds the safety answers up: %#', (answers, points, result) => {
    expect(part('safety', answers)).toMatchObject({ points, result });
  });

  it('gives no safety score unless all four questions are answered', () => {
    const three = { ...hits('frequently', 'frequently', 'frequently', 'never'), 'hits-scream': { absent: 'asked-declined' } as const };
    expect(part('safety', three)).toEqual({
      domain: 'safety',
      need: 'safety',
      result: 'indeterminate',
      answered: ['hits-hurt', 'hits-insult', 'hits-threaten'],
    });
  });

  it('has a LOINC code for every core question and the ten needs as questions of our own', () => {
    const own = ahcHrsn.questions.filter((question) => question.loinc === undefined);
    expect(own.map(({ need }) => need)).toHaveLength(10);
    expect(ahcHrsn.questions).toHaveLength(20);
  });
});
