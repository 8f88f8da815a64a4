import { afterSent, answersOf, byDomain, choose, sayWhyNot, toAsk, withoutAnswer } from './answers.js';
import type { Question } from './triage-api.js';

const one: Question = {
  id: 'living',
  domain: 'living-situation',
  need: 'housing',
  core: true,
  multi: false,
  text: '',
  options: [
    { code: 'steady', text: '' },
    { code: 'worried', text: '' },
  ],
};
const many: Question = {
  id: 'problems',
  domain: 'living-situation',
  need: 'housing',
  core: true,
  multi: true,
  text: '',
  options: [
    { code: 'mold', text: '' },
    { code: 'pests', text: '' },
    { code: 'none', text: '', exclusive: true },
  ],
};

describe('answering the screener', () => {
  it('lets one of one take the place of the last', () => {
    expect(choose(one, { question: 'living', codes: ['steady'] }, 'worried')).toEqual({ question: 'living', codes: ['worried'] });
  });

  it('adds and takes away where many may be right', () => {
    const mold = choose(many, undefined, 'mold');
    const both = choose(many, mold, 'pests');
    expect(both.codes).toEqual(['mold', 'pests']);
    expect(choose(many, both, 'mold').codes).toEqual(['pests']);
  });

  it('lets "none of these" and the problems exclude each other', () => {
    const both = { question: 'problems', codes: ['mold', 'pests'] };
    expect(choose(many, both, 'none').codes).toEqual(['none']);
    expect(choose(many, { question: 'problems', codes: ['none'] }, 'mold').codes).toEqual(['mold']);
  });

  it('never turns an answer that was taken away into a "no"', () => {
    expect(choose(many, { question: 'problems', codes: ['mold'] }, 'mold')).toEqual({ question: 'problems', absent: 'not-asked' });
  });

  it('keeps not knowing, declining and skipping apart from each other and from an answer', () => {
    expect(sayWhyNot(one, 'asked-declined')).toEqual({ question: 'living', absent: 'asked-declined' });
    expect(choose(one, sayWhyNot(one, 'asked-unknown'), 'steady')).toEqual({ question: 'living', codes: ['steady'] });
  });

  it('shows what was answered here over what is recorded, and keeps what changed while it was sent', () => {
    const worried = { question: 'living', codes: ['worried'] };
    const shown = answersOf({ living: { codes: ['steady'] } }, { living: worried });
    expect(shown.living).toBe(worried);
    const later = { question: 'living', codes: ['steady'] };
    expect(afterSent({ living: later }, { living: worried })).toEqual({ living: later });
    expect(afterSent({ living: worried }, { living: worried })).toEqual({});
  });

  it('asks no need again that was answered at the contact', () => {
    const need = (code: string): Question => ({
      id: `need-${code}`,
      domain: `need-${code}`,
      need: code,
      core: false,
      multi: false,
      text: '',
      options: [],
    });
    const asked = toAsk([one, need('food'), need('housing'), need('crisis')], { food: 'not-said', housing: 'yes', crisis: 'no' });
    expect(asked.core).toEqual([one]);
    expect(asked.needs.map(({ id }) => id)).toEqual(['need-food']);
  });

  it('names the questions without an answer and groups them by domain', () => {
    expect(withoutAnswer([one, many], { living: sayWhyNot(one, 'not-asked') })).toEqual([many]);
    expect(byDomain([one, many])).toEqual([{ domain: 'living-situation', questions: [one, many] }]);
  });
});
