import fc from 'fast-check';
import { addBusinessDays, addDays, businessDaysBetween, daysBetween, measureNumbers } from '#governance';
import { MEASURES } from '../definitions/catalogue.js';
import { notYetDueSince } from './days-over.js';

const business = { days: 2, business: true };
const calendar = { days: 14, business: false };
const day = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays('2023-11-01', days));

describe('days that are over', () => {
  it('two business days after a Friday are not over on Tuesday, and over on Wednesday', () => {
    expect(notYetDueSince(business, '2026-11-17')! <= '2026-11-13').toBe(true);
    expect(notYetDueSince(business, '2026-11-18')! > '2026-11-13').toBe(true);
  });

  it('a Saturday counts as the Monday after it', () => {
    expect(notYetDueSince(business, '2026-11-18')).toBe('2026-11-14');
  });

  it('leave holidays out', () => {
    expect(notYetDueSince(business, '2026-12-01')! <= '2026-11-25').toBe(true);
    expect(notYetDueSince(business, '2026-12-02')! > '2026-11-25').toBe(true);
  });

  it('are fourteen calendar days whatever the days', () => {
    expect(notYetDueSince(calendar, '2026-11-27')).toBe('2026-11-13');
  });

  it('are not asked for where no days are counted', () => {
    expect(notYetDueSince({ days: null, business: false }, '2026-11-27')).toBeUndefined();
  });

  it('are over for a day exactly when its last day is before today', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -30, max: 30 }), (today, away) => {
        const asked = addDays(today, away);
        expect(asked >= notYetDueSince(business, today)!).toBe(addBusinessDays(asked, 2) >= today);
        expect(asked >= notYetDueSince(calendar, today)!).toBe(addDays(asked, 14) >= today);
      }),
    );
  });

  it('say the same as the number of days between: what happened after so many days happened by the last day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 10 }), (asked, after, days) => {
        const then = addDays(asked, after);
        expect(businessDaysBetween(asked, then) <= days).toBe(then <= addBusinessDays(asked, days));
        expect(daysBetween(asked, then) <= days).toBe(then <= addDays(asked, days));
      }),
    );
  });

  it('are of the kind that the members are kept with, in every version of the numbers', () => {
    const kinds = measureNumbers.filter(({ values }) => values.days !== null).map(({ id, values }) => [id, values.business]);
    expect(new Set(kinds.map(([id]) => id))).toEqual(new Set(MEASURES.map(({ id }) => id).filter((id) => id !== 'outcomes-achieved')));
    for (const [id, isBusiness] of kinds) expect([id, isBusiness]).toEqual([id, id === 'triaged-within-2-business-days']);
  });
});
