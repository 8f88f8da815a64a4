import { dueGroup, localDay, rankOf } from './due.js';

describe('the group of a due day', () => {
  // A Tuesday.
  const today = '2026-11-17';

  it.each([
    ['2026-11-16', 'overdue'],
    ['2026-11-17', 'today'],
    ['2026-11-18', 'this-week'],
    ['2026-11-22', 'this-week'],
    ['2026-11-23', 'next-two-weeks'],
    ['2026-12-06', 'next-two-weeks'],
    ['2026-12-07', 'later'],
    [null, 'none'],
  ])('of %s is %s', (day, group) => {
    expect(dueGroup(day, today)).toBe(group);
  });

  it('on a Sunday has nothing left of this week', () => {
    expect(dueGroup('2026-11-23', '2026-11-22')).toBe('next-two-weeks');
  });
});

it('puts whoever waits for an answer before all that has a day, and what has none last', () => {
  const places = [rankOf('look-question', 'none'), rankOf('task', 'overdue'), rankOf('action', 'later'), rankOf('task', 'none')];
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(new Set(places).size).toBe(4);
  expect(rankOf('action-request', 'none')).toBe(places[0]);
});

it('counts days where the counties are, not in Greenwich', () => {
  expect(localDay(new Date('2026-11-18T03:00:00Z'))).toBe('2026-11-17');
});
