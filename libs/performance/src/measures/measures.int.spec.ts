import fc from 'fast-check';
import { addBusinessDays, addDays } from '#governance';
import { MEASURES } from './definitions/catalogue.js';
import { id, tellContact, type Told } from './fixtures/told-contacts.js';
import { openToldLog, type ToldLog } from './fixtures/told-log.js';
import { MeasureListController } from './measure-list.controller.js';
import type { MeasureReader } from './measure-reader.js';
import { readMembers } from './reading/measure-members.js';
import { BREAKDOWNS } from './reading/measure-question.js';
import { rowsOfValue, trendOfValue } from './rows.js';

const contact: fc.Arbitrary<Told> = fc.record({
  contactDay: fc.integer({ min: 0, max: 150 }).map((days) => addDays('2025-01-01', days)),
  county: fc.constantFrom('27039', '27109', '27147', '27999'),
  language: fc.constantFrom('en', 'es', 'hmn'),
  program: fc.constantFrom('housing', 'food-cash'),
  answered: fc.option(fc.integer({ min: 0, max: 6 }), { nil: null }),
  answer: fc.constantFrom('triage', 'triage', 'triage', 'screened-out', 'withdrawn'),
  level: fc.constantFrom('case-managed', 'assisted'),
  served: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
});

/** A recount by hand, from what was told and the rules as they are written: no read model, no SQL. */
function triagedInTime({ contactDay, answered, answer }: Told): 'yes' | 'no' | 'listed' {
  if (answered !== null && answer === 'withdrawn') return 'listed';
  return answered !== null && addDays(contactDay, answered) <= addBusinessDays(contactDay, 2) ? 'yes' : 'no';
}

function servedInTime({ answered, answer, level, served }: Told): 'yes' | 'no' | 'listed' | 'none' {
  if (answer !== 'triage') return answered === null ? 'listed' : 'none';
  if (answered === null || level !== 'case-managed') return 'listed';
  return served !== null && answered + served <= 14 ? 'yes' : 'no';
}

const tally = (all: readonly string[]) => ({
  numerator: all.filter((one) => one === 'yes').length,
  denominator: all.filter((one) => one === 'yes' || one === 'no').length,
});

describe('the measures', () => {
  let log: ToldLog;
  let reader: MeasureReader;
  const told = fc.sample(contact, { numRuns: 160, seed: 402 });
  const year = { period: '2025' };

  beforeAll(async () => {
    log = await openToldLog();
    ({ reader } = log);
    for (const [n, one] of told.entries()) await tellContact(log, n, one);
    await log.settled();
  });
  afterAll(() => log.close());

  it('count the share triaged in time as a recount by hand does', async () => {
    const { value } = await reader.value(reader.questionOf('triaged-within-2-business-days', year), 'county');
    expect(value).toMatchObject(tally(told.map(triagedInTime)));
    expect(value.denominator).toBeGreaterThan(50);
  });

  it('count the share served in time as a recount by hand does', async () => {
    const { value } = await reader.value(reader.questionOf('first-service-within-14-days', year), 'county');
    expect(value).toMatchObject(tally(told.map(servedInTime)));
    expect(value.denominator).toBeGreaterThan(20);
  });

  it('give the median of the days, the mean of the middle two', async () => {
    const { value } = await reader.value(reader.questionOf('first-service-within-14-days', year), 'county');
    const days = told
      .filter((one) => servedInTime(one) !== 'listed' && servedInTime(one) !== 'none' && one.served !== null)
      .map((one) => one.answered! + one.served!)
      .sort((a, b) => a - b);
    const middle = days.length / 2;
    const median = days.length % 2 ? days[Math.floor(middle)]! : (days[middle - 1]! + days[middle]!) / 2;
    expect(value.medianDays).toBe(median);
  });

  it.each(BREAKDOWNS)('have rows by %s that add up to the whole, and parts no greater than it', async (by) => {
    for (const measure of ['triaged-within-2-business-days', 'first-service-within-14-days']) {
      const question = reader.questionOf(measure, year);
      const counted = await reader.value(question, by);
      const rows = rowsOfValue(question, counted, by, undefined).filter((row) => !row.notAddedAgain);
      const sum = (part: 'numerator' | 'denominator') => rows.reduce((total, row) => total + row[part], 0);
      expect([sum('numerator'), sum('denominator')]).toEqual([counted.value.numerator, counted.value.denominator]);
      for (const row of rows) expect(row.numerator).toBeLessThanOrEqual(row.denominator);
      const months = trendOfValue(question, counted).filter(({ month }) => month.startsWith('2025'));
      expect(months.reduce((total, month) => total + month.denominator, 0)).toBe(counted.value.denominator);
    }
  });

  it('show an authority as the sum of its counties, and those whose place is missing apart', async () => {
    const question = reader.questionOf('triaged-within-2-business-days', year);
    const rows = rowsOfValue(question, await reader.value(question, 'county'), 'county', undefined);
    const of = (key: string) => rows.find((row) => row.key === key)!;
    expect(of('sda-dodge-steele').denominator).toBe(of('27039').denominator + of('27147').denominator);
    expect(of('sda-dodge-steele').notAddedAgain).toBe(true);
    expect(of('missing').denominator).toBe(tally(told.filter(({ county }) => county === '27999').map(triagedInTime)).denominator);
  });

  it('list exactly the members that they count', async () => {
    const question = reader.questionOf('triaged-within-2-business-days', { ...year, place: '27109' });
    const { value } = await reader.value(question, 'county', '27109');
    const run = (text: string, values: unknown[]) => log.dataSource.query<unknown[]>(text, values);
    const runs = { counts: run, list: run };
    const yes = await readMembers(runs, question, { counts: 'yes', limit: 500 });
    const no = await readMembers(runs, question, { counts: 'no', limit: 500 });
    expect([yes.members.length, yes.members.length + no.members.length]).toEqual([value.numerator, value.denominator]);
  });

  it('page through their members without losing or repeating one', async () => {
    const question = reader.questionOf('triaged-within-2-business-days', year);
    const seen: string[] = [];
    for (let after: [string, string] | undefined; ;) {
      const { members } = await reader.members(question, { after, limit: 7 });
      seen.push(...members.slice(0, 7).map(({ memberId }) => memberId));
      if (members.length <= 7) break;
      after = [members[6]!.day, members[6]!.memberId];
    }
    expect(seen).toHaveLength(told.length);
    expect(new Set(seen).size).toBe(told.length);
  });

  it('name the events on which a member rests', async () => {
    const n = told.findIndex((one) => servedInTime(one) === 'yes');
    const events = await reader.events(reader.questionOf('first-service-within-14-days', year), [id('intake', n)]);
    expect(events.map(({ type }) => type)).toEqual([
      'ContactReceived',
      'IntakeSentToTriage',
      'TriageCompleted',
      'CaseOpened',
      'ServiceDelivered',
    ]);
    expect(events[0]).toMatchObject({ by: 'test-worker' });
  });

  it('are the same after a rebuild from zero', async () => {
    expect(await log.projector.compare()).toEqual([]);
  });
});

describe('what a new release counts by', () => {
  const beingCounted = { kind: 'unavailable', code: 'measure.being-counted' };

  it('gives no number while its tables are not shown yet', async () => {
    const log = await openToldLog();
    const { reader } = log;
    const question = reader.questionOf('triaged-within-2-business-days', {});
    expect((await reader.tile(question)).denominator).toBe(0);
    await log.dataSource.query('DROP VIEW triaged_counts');
    await expect(reader.tile(question)).rejects.toMatchObject(beingCounted);
    const list = await new MeasureListController(reader, { notWholeSince: () => Promise.resolve(undefined) }).list({});
    expect(list.beingCounted).toEqual([{ id: question.measure.id, title: expect.stringContaining('Triaged within') as unknown }]);
    expect(list.items).toHaveLength(MEASURES.length - 1);
    await log.close();
  });

  it('gives no number by two strata while tables are shown that have no such sums, and every other one', async () => {
    const log = await openToldLog();
    const { reader } = log;
    const told = { county: '27109', language: 'es', program: 'housing', answered: 0, answer: 'triage', level: 'assisted', served: null };
    const asked = { period: '2025', place: '27109' };
    const here = reader.questionOf('triaged-within-2-business-days', asked);
    const spanish = { ...here, language: 'es' };
    expect((await reader.value(here, 'language')).value.denominator).toBe(0);
    await tellContact(log, 'before', { ...told, contactDay: '2025-03-03' } as Told);
    await log.settled();
    const many = `(county = '*')::integer + (program = '*')::integer + (language = '*')::integer`;
    await log.dataSource.query(`CREATE TABLE sums AS SELECT * FROM triaged_counts WHERE ${many} = 1`);
    await log.dataSource.query(`DELETE FROM triaged_counts WHERE ${many} = 1`);

    await expect(reader.value(here, 'language')).rejects.toMatchObject(beingCounted);
    await expect(reader.value(spanish, 'month')).rejects.toMatchObject(beingCounted);
    await expect(reader.tile(spanish)).rejects.toMatchObject(beingCounted);
    await expect(reader.members(spanish, { limit: 5 })).rejects.toMatchObject(beingCounted);
    const others = [
      reader.value(here, 'county'),
      reader.value({ ...spanish, program: 'none' }, 'month'),
      reader.value({ ...here, counties: undefined }, 'program'),
      reader.value(reader.questionOf(here.measure.id, { ...asked, asKnownAt: new Date().toISOString() }), 'language'),
    ];
    for (const other of await Promise.all(others)) expect(other.value.denominator).toBe(1);
    expect((await reader.members(here, { limit: 5 })).reasons).toEqual([{ code: 'in-time', count: 1 }]);

    await log.dataSource.query('INSERT INTO triaged_counts SELECT * FROM sums');
    expect((await reader.value(here, 'language')).rows.get('es')).toMatchObject({ denominator: 1 });
    expect((await reader.tile(spanish)).denominator).toBe(1);
    await log.close();
  });
});
