import fc from 'fast-check';
import { countsIn } from '#event-sourcing';
import { localDay } from '#governance';
import { MEASURES } from '../definitions/catalogue.js';
import { openToldLog, type ToldLog } from '../fixtures/told-log.js';
import { Stories, type Story } from '../fixtures/told-stories.js';
import type { MeasureReader } from '../measure-reader.js';
import { BREAKDOWNS, type MeasureQuestion } from '../reading/measure-question.js';
import type { MeasureValue } from '../reading/measure-value.js';

const PLACES = [undefined, '27109', 'sda-dodge-steele', 'missing'];
const FILTERS = PLACES.flatMap((place) =>
  [undefined, 'housing', 'none'].flatMap((program) => [undefined, 'es'].map((language) => ({ place, program, language }))),
);

type Asked = Parameters<MeasureReader['questionOf']>[1];

/** Everything that a page says, for every filter and breakdown. */
type Said = readonly (readonly [asked: string, value: MeasureValue])[];

const story: fc.Arbitrary<Story> = fc.record({
  daysAgo: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 800 })),
  county: fc.constantFrom('27039', '27109', '27147', '27999', 'tribe-prairie-island'),
  language: fc.constantFrom('en', 'es', 'hmn'),
  end: fc.constantFrom('screened-out', 'withdrawn', 'triaged', 'triaged', 'triaged', 'triaged'),
  answered: fc.integer({ min: 0, max: 6 }),
  level: fc.constantFrom('case-managed', 'case-managed', 'assisted', 'self-service'),
  programs: fc.array(fc.constantFrom('housing', 'food-cash', 'child-support'), { maxLength: 2 }),
  served: fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 3 }),
  results: fc.array(
    fc.record({
      result: fc.constantFrom('achieved', 'partly', 'not-achieved', 'no-longer-wanted'),
      program: fc.constantFrom('housing', 'food-cash', ''),
    }),
    { maxLength: 3 },
  ),
  course: fc.array(
    fc.record({
      what: fc.constantFrom(
        'PlanAgreed',
        'PlanAgreed',
        'ReviewHeld',
        'ReviewHeld',
        'PlanClosed',
        'PlanReopened',
        'CaseClosed',
        'CaseReopened',
      ),
      after: fc.integer({ min: 0, max: 110 }),
      due: fc.integer({ min: 1, max: 100 }),
    }),
    { maxLength: 6 },
  ),
});

describe('the tallies of the measures', () => {
  let log: ToldLog;
  let reader: MeasureReader;
  let stories: Stories;
  /** What the tallies said when so much was known, and the moment after it. */
  const known: { readonly at: string; readonly said: Said }[] = [];
  const begun = Date.now();
  const today = localDay(new Date(begun).toISOString());

  /** @param change what is asked otherwise than as known at that moment */
  async function ask(at: string, change: Partial<MeasureQuestion>): Promise<Said> {
    const said: [string, MeasureValue][] = [];
    const lastYear = { period: String(Number(today.slice(0, 4)) - 1) };
    for (const { id } of MEASURES)
      for (const asked of [lastYear, ...FILTERS.map((filter) => ({ ...filter, period: 'last-12-months' }))] as Asked[])
        for (const by of BREAKDOWNS) {
          const question = { ...reader.questionOf(id, { ...asked, asKnownAt: at }), ...change };
          said.push([JSON.stringify({ id, ...asked, by }), await reader.value(question, by, asked.place)]);
        }
    return said;
  }

  beforeAll(async () => {
    log = await openToldLog();
    ({ reader } = log);
    stories = new Stories(fc.sample(story, { numRuns: 90, seed: 1864 }), log, today);
    const pieces = fc.sample(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 7, maxLength: 7 }), { numRuns: 3, seed: 5 });
    for (const [i, steps] of [...pieces, [20]].entries()) {
      await stories.tell(steps, new Date(begun + i * 1_000).toISOString());
      const at = new Date(begun + i * 1_000 + 500).toISOString();
      known.push({ at, said: await ask(at, { asKnownAt: undefined }) });
    }
  }, 120_000);
  afterAll(() => log.close());

  it('say what counting the members one by one says, for every filter and breakdown, whenever they are asked', async () => {
    for (const { at, said } of known) expect(await ask(at, {})).toEqual(said);
    const counted = known.map(({ said }) => said.reduce((sum, [, { value }]) => sum + value.denominator, 0));
    expect(new Set(counted).size).toBe(known.length);
  }, 120_000);

  it('say how many the list behind them holds, and why', async () => {
    for (const { id } of MEASURES)
      for (const filter of FILTERS) {
        const question = reader.questionOf(id, { ...filter, period: 'last-12-months' });
        const { value, reasons } = await reader.value(question, 'county', filter.place);
        const yes = await reader.members(question, { counts: 'yes', limit: 500 });
        const no = await reader.members(question, { counts: 'no', limit: 500 });
        expect([yes.members.length, yes.members.length + no.members.length]).toEqual([value.numerator, value.denominator]);
        expect(new Map(yes.reasons.map(({ code, count }) => [code, count]))).toEqual(reasons);
        expect(await reader.tile(question)).toEqual(value);
      }
  });

  it('count those whose days are over against, without anything being written', async () => {
    const asKnownAt = new Date(begun + 40 * 86_400_000).toISOString();
    const later = reader.questionOf('triaged-within-2-business-days', { period: 'last-12-months', asKnownAt });
    const before = await reader.value(reader.questionOf('triaged-within-2-business-days', { period: 'last-12-months' }), 'county');
    const after = await reader.value({ ...later, asKnownAt: undefined }, 'county');
    expect(after).toEqual(await reader.value(later, 'county'));
    expect([before.reasons.has('not-yet-due'), after.reasons.has('not-yet-due')]).toEqual([true, false]);
  });

  it('have no cell without members and none below zero', async () => {
    for (const { tally } of MEASURES) {
      const rows = await log.dataSource.query<{ members: string }[]>(`SELECT members FROM ${tally}`);
      expect(rows.length).toBeGreaterThan(10);
      const counted = rows.map(({ members }) => Object.values(countsIn(members)).map((list) => list.filter((_, i) => i % 2 === 1)));
      expect(counted.filter((kinds) => kinds.length === 0 || kinds.some((list) => list.length === 0))).toEqual([]);
      expect(counted.flat(2).filter((members) => members <= 0)).toEqual([]);
    }
  });

  it('are as a rebuild in one go makes them', async () => {
    expect(await log.projector.compare()).toEqual([]);
  });
});
