import type { CaseRow } from '../../api/casework.js';
import { casesThatFit } from './cases-that-fit.js';
import { questionOf } from './question.js';

const row = (name: string, number: string): CaseRow => ({
  id: number,
  name,
  number,
  level: '',
  county: '',
  state: 'open',
  openedAt: '',
  planId: '',
  programs: [],
  revision: 1,
});

describe('one box to find by', () => {
  it.each([
    ['Mai Nhia Yang', { given: 'Mai', family: 'Nhia Yang' }],
    ['Yang', { family: 'Yang' }],
    ['507-555-0142', { phone: '507-555-0142' }],
    ['(507) 555-0142 Yang', { phone: '(507) 555-0142', family: 'Yang' }],
    ['Leo 3/1991', { birth: '3/1991', family: 'Leo' }],
    ['1995-03-09', { birth: '1995-03-09' }],
  ])('reads “%s”', (typed, question) => {
    expect(questionOf(typed)).toMatchObject(question);
  });

  it('finds my cases by parts of the name without accents, and by number', () => {
    const rows = [row('Rentería household', '26-1'), row('Yang-Lindqvist household', '26-2')];
    expect(casesThatFit(rows, 'renteria').map(({ number }) => number)).toEqual(['26-1']);
    expect(casesThatFit(rows, 'yang hou').map(({ number }) => number)).toEqual(['26-2']);
    expect(casesThatFit(rows, '26-2')).toHaveLength(1);
  });
});
