import { datesAhead } from './dates-ahead.js';

const TODAY = '2026-11-17';
const on = (...days: string[]) => days.map((dueOn) => ({ dueOn }));
const many = (month: string, n: number) => on(...Array.from({ length: n }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`));

describe('the next dates of a case', () => {
  it('begin with what is overdue, the longest overdue first, and go on with today and what is to come', () => {
    const all = on('2026-11-02', '2026-11-16', TODAY, '2026-11-20');
    expect(datesAhead(all, TODAY)).toEqual(all);
  });

  it('do not let what is overdue push out what comes next', () => {
    const shown = datesAhead([...many('2026-10', 12), ...on(TODAY, '2026-11-20', '2026-11-21', '2026-11-22')], TODAY);
    expect(shown.map(({ dueOn }) => dueOn)).toEqual([...many('2026-10', 5).map(({ dueOn }) => dueOn), TODAY, '2026-11-20', '2026-11-21']);
  });

  it('are as many as there is room for where all are overdue, or all are to come', () => {
    expect(datesAhead(many('2026-10', 12), TODAY)).toEqual(many('2026-10', 8));
    expect(datesAhead(many('2026-12', 12), TODAY)).toEqual(many('2026-12', 8));
  });
});
