import { isBusinessDay } from '#governance';
import { event, id, noon, tellContact, type Told } from './fixtures/told-contacts.js';
import { openToldLog, type ToldLog } from './fixtures/told-log.js';
import type { MeasureReader } from './measure-reader.js';

describe('what is not over yet', () => {
  let log: ToldLog;
  let reader: MeasureReader;
  beforeAll(async () => {
    log = await openToldLog();
    ({ reader } = log);
  });
  afterAll(() => log.close());

  const open: Told = {
    contactDay: '2026-03-02',
    county: '27109',
    language: 'en',
    program: 'housing',
    answered: null,
    answer: 'triage',
    level: 'case-managed',
    served: null,
  };

  it('is listed as not yet due until its last day is over, and then counts against', async () => {
    await tellContact(log, 'waiting', open);
    await log.settled();
    const on = (day: string) =>
      reader.value(reader.questionOf('triaged-within-2-business-days', { period: '2026-03', asKnownAt: noon(day) }), 'county');
    expect(isBusinessDay('2026-03-04')).toBe(true);
    expect((await on('2026-03-04')).value.denominator).toBe(0);
    expect((await on('2026-03-04')).reasons).toEqual(new Map([['not-yet-due', 1]]));
    expect((await on('2026-03-05')).value).toMatchObject({ numerator: 0, denominator: 1 });
  });

  it('is counted by the day on which it was known: a late entry changes the value from then on only', async () => {
    await tellContact(log, 'late', { ...open, contactDay: '2026-04-06', answered: null });
    const completed = event('TriageCompleted', { intakeId: id('intake', 'late'), personId: id('person', 'late'), level: 'assisted' });
    await log.tell(`triage-${id('triage', 'late')}`, completed, noon('2026-04-07'), noon('2026-05-12'));
    await log.settled();
    const known = async (day: string) =>
      (await reader.value(reader.questionOf('triaged-within-2-business-days', { period: '2026-04', asKnownAt: noon(day) }), 'county'))
        .value;
    expect(await known('2026-04-30')).toMatchObject({ numerator: 0, denominator: 1 });
    expect(await known('2026-05-13')).toMatchObject({ numerator: 1, denominator: 1, medianDays: 1 });
  });

  it('restates a corrected outcome at once, keeps the earlier value for who asks as of then, and counts it once', async () => {
    const data = {
      outcomeId: id('outcome', 1),
      goalId: id('goal', 1),
      caseId: id('case', 1),
      intakeId: id('intake', 'late'),
      outcome: 'safe-and-secure',
      contributingPrograms: ['housing'],
    };
    const plan = `plan-${id('plan', 'outcome')}`;
    const facts = { county: '27109', need: 'housing' };
    await log.tell(plan, event('OutcomeRecorded', { ...data, result: 'achieved' }, facts), noon('2026-06-01'));
    const correction = event('OutcomeCorrected', { ...data, result: 'partly', correctsEventId: id('event', 1) }, facts);
    await log.tell(plan, correction, noon('2026-07-01'));
    await log.settled();
    const value = async (asKnownAt?: string) =>
      (await reader.value(reader.questionOf('outcomes-achieved', { period: '2026-06', asKnownAt }), 'program')).value;
    expect(await value(noon('2026-06-15'))).toMatchObject({ numerator: 1, denominator: 1 });
    expect(await value()).toMatchObject({ numerator: 0, denominator: 1, medianDays: null });
    const events = (asKnownAt?: string) => reader.events(reader.questionOf('outcomes-achieved', { asKnownAt }), [data.outcomeId]);
    expect((await events()).map(({ type }) => type)).toEqual(['OutcomeRecorded', 'OutcomeCorrected']);
    expect(await events(noon('2026-06-15'))).toHaveLength(1);
  });

  it('lists what is no longer wanted and does not count it', async () => {
    const data = {
      outcomeId: id('outcome', 2),
      goalId: id('goal', 2),
      caseId: id('case', 1),
      intakeId: id('intake', 'late'),
      outcome: 'safe-and-secure',
      contributingPrograms: [],
    };
    await log.tell(
      `plan-${id('plan', 'unwanted')}`,
      event('OutcomeRecorded', { ...data, result: 'no-longer-wanted' }, { county: '27109' }),
      noon('2026-08-03'),
    );
    await log.settled();
    const { value, reasons } = await reader.value(reader.questionOf('outcomes-achieved', { period: '2026-08' }), 'county');
    expect(value).toMatchObject({ numerator: 0, denominator: 0, share: null, verdict: 'not-judged' });
    expect(reasons).toEqual(new Map([['no-longer-wanted', 1]]));
  });
});
