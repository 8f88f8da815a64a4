import { dayBelow, dueWords } from './due.js';

const TODAY = '2026-11-17';

describe('when something is due', () => {
  it.each([
    ['2026-11-13', 'due.overdue', 4],
    ['2026-11-16', 'due.overdue', 1],
    ['2026-11-17', 'due.today', 0],
    ['2026-11-18', 'due.tomorrow', 1],
    ['2026-11-20', 'due.inDays', 3],
    ['2027-05-17', 'due.inMonths', 6],
  ])('says %s as %s', (dueOn, key, n) => {
    expect(dueWords({ dueOn, state: 'open' }, TODAY)).toMatchObject({ key, n });
  });

  it('never says "0 days"', () => {
    expect(dueWords({ dueOn: TODAY }, TODAY).key).toBe('due.today');
  });

  it('says done, paused and no longer needed before any date', () => {
    expect(dueWords({ dueOn: '2026-01-01', state: 'done' }, TODAY).kind).toBe('done');
    expect(dueWords({ dueOn: '2026-01-01', state: 'paused' }, TODAY).kind).toBe('paused');
    expect(dueWords({ dueOn: '2026-01-01', state: 'cancelled' }, TODAY).kind).toBe('cancelled');
    expect(dueWords({ dueOn: '2026-01-01', state: 'handed-on' }, TODAY).key).toBe('due.handedOn');
  });

  it('says late before waiting: a thing that waits can still be late', () => {
    expect(dueWords({ dueOn: '2026-11-13', state: 'waiting' }, TODAY).kind).toBe('late');
    expect(dueWords({ state: 'waiting' }, TODAY).kind).toBe('waiting');
  });

  it('has below it when it was over or since when it goes on, and only else by when it was due', () => {
    const facts = { dueOn: '2026-11-06', since: '2026-11-09' };
    expect(dayBelow(facts, 'done')).toEqual({ day: '2026-11-09' });
    expect(dayBelow(facts, 'cancelled')).toEqual({ day: '2026-11-09' });
    expect(dayBelow(facts, 'handed-on')).toEqual({ day: '2026-11-09' });
    expect(dayBelow({ since: '2026-09-15' }, 'going-on')).toEqual({ day: '2026-09-15', since: true });
    expect(dayBelow(facts, 'late')).toEqual({ day: '2026-11-06' });
    expect(dayBelow({ dueOn: TODAY }, 'today')).toBeUndefined();
    expect(dayBelow({ dueOn: '2026-11-06' }, 'done')).toEqual({ day: '2026-11-06' });
  });

  it('says that something without a date goes on, or has no date', () => {
    expect(dueWords({ state: 'started' }, TODAY).key).toBe('due.goingOn');
    expect(dueWords({}, TODAY).key).toBe('due.none');
  });
});
