import { addDays, localDay } from '#governance';
import { event, id, noon } from './fixtures/told-contacts.js';
import { openToldLog, type ToldLog } from './fixtures/told-log.js';
import type { MeasureReader } from './measure-reader.js';
import type { MembersPage } from './reading/measure-members.js';

const MEASURE = 'reviews-held-by-their-day';

describe('reviews held by their day', () => {
  let log: ToldLog;
  let reader: MeasureReader;
  beforeAll(async () => {
    log = await openToldLog();
    ({ reader } = log);
  });
  afterAll(() => log.close());

  /** A case of Olmsted County in the housing program whose plan was agreed to on a day; its first review is due 90 days later. */
  async function agreed(n: string, day: string): Promise<void> {
    const [caseId, planId, intakeId] = [id('case', n), id('plan', n), id('intake', n)];
    const opened = event('CaseOpened', { intakeId, planId, county: '27109' }, { county: '27109', language: 'es' });
    await log.tell(`case-${caseId}`, opened, noon(day));
    await log.tell(`case-${caseId}`, event('ProgramEnrolled', { program: 'housing', personIds: [] }), noon(day));
    await onPlan(n, 'PlanAgreed', day, addDays(day, 90));
  }

  async function onPlan(n: string, type: string, day: string, dueOn?: string): Promise<void> {
    const data = dueOn ? { nextReview: { caseId: id('case', n), dueOn, announceAt: noon(addDays(dueOn, -14)) } } : { reason: 'moved-away' };
    await log.tell(`plan-${id('plan', n)}`, event(type, data), noon(day));
  }

  const asked = async (change: Parameters<MeasureReader['questionOf']>[1]) => {
    await log.settled();
    return reader.value(reader.questionOf(MEASURE, change), 'program');
  };
  const listed = (period: string): Promise<MembersPage> => reader.members(reader.questionOf(MEASURE, { period }), { limit: 50 });

  it('counts one held on its day, one held before, and against it one held later and one not held, by the month of its day', async () => {
    await agreed('on-its-day', '2024-01-10'); // due 2024-04-09
    await onPlan('on-its-day', 'ReviewHeld', '2024-04-09', '2024-07-08');
    await agreed('before', '2024-01-11');
    await onPlan('before', 'ReviewHeld', '2024-03-01', '2024-05-30');
    await agreed('later', '2024-01-12'); // due 2024-04-11
    await onPlan('later', 'ReviewHeld', '2024-04-16', '2024-07-15');
    await agreed('never', '2024-01-13');
    const { value, rows, reasons } = await asked({ period: '2024-04' });
    expect(value).toMatchObject({ numerator: 2, denominator: 4, share: 0.5, verdict: 'below-threshold' });
    expect(value.lower).toBeGreaterThan(0.15);
    expect(value.upper).toBeLessThan(0.85);
    expect([...rows.keys()]).toEqual(['housing']);
    expect(Object.fromEntries(reasons)).toEqual({ 'held-by-its-day': 2, 'held-later': 1, 'not-held': 1 });
    expect((await asked({ period: '2024-04', place: '27039' })).value.denominator).toBe(0);
  });

  it('lists its members down to the events that planned the review and that held it', async () => {
    const { members } = await listed('2024-04');
    const later = members.find(({ reason }) => reason === 'held-later')!;
    expect(later).toMatchObject({ day: '2024-04-11', days: 5, county: '27109', program: 'housing', language: 'es' });
    const events = await reader.events(
      reader.questionOf(MEASURE, {}),
      members.map(({ memberId }) => memberId),
    );
    const typesOf = (memberId: string): string[] => events.filter((one) => one.memberId === memberId).map(({ type }) => type);
    expect(typesOf(later.memberId)).toEqual(['PlanAgreed', 'ReviewHeld']);
    expect(typesOf(members.find(({ reason }) => reason === 'not-held')!.memberId)).toEqual(['PlanAgreed']);
  });

  it('does not ask for a review of a plan that ended, or was agreed to again, before the day; the new day counts', async () => {
    await agreed('ended', '2024-08-01'); // due 2024-10-30
    await onPlan('ended', 'PlanClosed', '2024-10-01');
    await agreed('moved', '2024-08-02');
    await onPlan('moved', 'PlanAgreed', '2024-10-05', '2024-12-20');
    await onPlan('moved', 'ReviewHeld', '2024-12-20', '2025-03-20');
    const october = await asked({ period: '2024-10' });
    expect([october.value.denominator, Object.fromEntries(october.reasons)]).toEqual([0, { 'plan-ended': 1, 'planned-anew': 1 }]);
    expect((await asked({ period: '2024-12' })).value).toMatchObject({ numerator: 1, denominator: 1 });
  });

  it('stays missed when the plan ends, or goes on, after the day', async () => {
    await agreed('missed', '2025-01-01'); // due 2025-04-01
    await onPlan('missed', 'PlanClosed', '2025-04-20');
    await onPlan('missed', 'PlanReopened', '2025-06-02', '2025-08-31');
    await onPlan('missed', 'ReviewHeld', '2025-08-31', '2025-11-29');
    expect((await asked({ period: '2025-04' })).value).toMatchObject({ numerator: 0, denominator: 1 });
    expect((await asked({ period: '2025-08' })).value).toMatchObject({ numerator: 1, denominator: 1 });
  });

  it('rests with a closed case whose plan was left open, until the case goes on', async () => {
    await agreed('rests', '2025-05-01'); // due 2025-07-30
    const stream = `case-${id('case', 'rests')}`;
    await log.tell(stream, event('CaseClosed', { reason: 'no-contact' }), noon('2025-06-01'));
    expect(Object.fromEntries((await asked({ period: '2025-07' })).reasons)).toEqual({ 'plan-ended': 1 });
    await log.tell(stream, event('CaseReopened', { reason: 'asked-again' }), noon('2025-07-01'));
    expect((await asked({ period: '2025-07' })).value).toMatchObject({ numerator: 0, denominator: 1 });
  });

  it('is to come until its day is over, and says what was known on an earlier day', async () => {
    await agreed('known', '2025-09-01'); // due 2025-11-30
    await onPlan('known', 'ReviewHeld', '2025-12-02', '2026-03-02');
    const known = async (day: string) => asked({ period: '2025-11', asKnownAt: noon(day) });
    const others = (await known('2025-08-31')).reasons.size;
    expect(others).toBe(1); // the one of the plan that went on, due on 2025-11-29
    expect((await known('2025-11-30')).reasons.get('review-to-come')).toBe(1);
    expect((await known('2025-12-01')).reasons.get('not-held')).toBe(2);
    expect((await known('2025-12-03')).reasons.get('held-later')).toBe(1);
  });

  it('counts one that was held before it was called only when its day is over, and one that was held after that at once', async () => {
    await agreed('early', '2026-03-01'); // due 2026-05-30, called on 2026-05-16
    await onPlan('early', 'ReviewHeld', '2026-04-02', '2026-07-01');
    await agreed('called', '2026-03-01');
    await onPlan('called', 'ReviewHeld', '2026-05-16', '2026-08-14');
    const known = async (day: string) => {
      const { value, reasons } = await asked({ period: '2026-05', asKnownAt: noon(day) });
      return [value.numerator, value.denominator, Object.fromEntries(reasons)];
    };
    expect(await known('2026-04-10')).toEqual([0, 0, { 'held-early': 1, 'review-to-come': 1 }]);
    expect(await known('2026-05-30')).toEqual([1, 1, { 'held-early': 1, 'held-by-its-day': 1 }]);
    expect(await known('2026-05-31')).toEqual([2, 2, { 'held-by-its-day': 2 }]);
    const now = await asked({ period: '2026-05' });
    expect([now.value.numerator, now.value.denominator, now.value.medianDays]).toEqual([2, 2, 0]);
  });

  it('counts by day now as it does by what was known: one that was held early is not among the counted before its day', async () => {
    const soon = addDays(localDay(new Date().toISOString()), 40);
    await agreed('ahead', addDays(soon, -90));
    await onPlan('ahead', 'ReviewHeld', addDays(soon, -60), addDays(soon, 30));
    const { value, reasons } = await asked({ period: soon.slice(0, 7) });
    expect([value.denominator, reasons.get('held-early')]).toEqual([0, 1]);
  });

  it('are the same after a rebuild from zero', async () => {
    await log.settled();
    expect(await log.projector.compare()).toEqual([]);
  });
});
