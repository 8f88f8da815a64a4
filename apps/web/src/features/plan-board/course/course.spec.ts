import type { PlanBoard } from '../../../api/plans.js';
import type { Words } from '../../../app/words/words.js';
import { closingBody, goesOnAfter, isComplete, openOf, withReason, type Closing } from './closing.js';
import { occurredOn } from './day-typed.js';
import { goingSentence, saidValue, type Trend } from './scale-words.js';
import { endsOf, placesOfTrend } from './trend-places.js';

const words = {
  language: 'en',
  t: (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`,
  code: (prefix: string, code: string, values?: object) => `${prefix}.${code}${values ? ` ${JSON.stringify(values)}` : ''}`,
} as unknown as Words;

const value = (at: string, amount: number) => ({ progressId: at, at, value: amount }) as Trend['values'][number];
const own: Trend = {
  instrument: null,
  instrumentVersion: null,
  domain: null,
  better: 'lower',
  going: 'better',
  from: 900,
  to: 300,
  values: [value('2026-01-01T12:00:00Z', 900), value('2026-03-01T12:00:00Z', 300)],
  notSaid: [],
};
const rent = { unit: 'dollars', baseline: 2318, target: 0, measure: 'rent-owed' };

describe('a trend', () => {
  it('says that less owed is the right way, from the start of the goal', () => {
    expect(goingSentence(own, rent, words)).toBe('trend.better {"now":"$300","start":"$2,318"}');
  });

  it('says a level in its words and a number as it is', () => {
    expect(saidValue(-2, { instrument: 'goal-attainment' }, rent, words)).toBe('gas.-2');
    expect(saidValue(7, { instrument: 'worry' }, rent, words)).toBe('7');
  });

  it('lies in time from left to right, more is higher, and nothing is outside of the picture', () => {
    const [first, last] = placesOfTrend(own, endsOf(own, rent));
    expect(first!.x).toBeLessThan(last!.x);
    expect(first!.y).toBeLessThan(last!.y);
    const single = placesOfTrend({ ...own, values: [own.values[0]!] }, { low: 900, high: 900 });
    expect(Object.values(single[0]!).every((part) => typeof part === 'string' || Number.isFinite(part))).toBe(true);
  });
});

describe('closing a plan', () => {
  const goals = [
    {
      goalId: 'g1',
      title: 'A home',
      state: 'open',
      actions: [
        { actionId: 'a1', title: 'Keys', state: 'agreed', mandated: true },
        { actionId: 'a2', title: 'Old', state: 'completed' },
      ],
      services: [{ serviceId: 's1', service: 'shelter', state: 'started' }],
    },
    { goalId: 'g2', title: 'School', state: 'closed', actions: [], services: [] },
  ];
  const open = openOf({ outcomes: [{ outcome: 'x', goals }], actionsWithoutGoal: [] } as unknown as PlanBoard, words);
  const closing: Closing = {
    reason: 'moved-away',
    words: ' ',
    goals: { g1: 'moved-away' },
    items: { a1: 'zumbro-bridge', s1: 'ended', gone: 'ended' },
  };

  it('lists what is open, and nothing else', () => {
    expect(open.goals).toEqual([{ id: 'g1', title: 'A home' }]);
    expect(open.items).toEqual([
      { id: 'a1', title: 'Keys', mandated: true },
      { id: 's1', title: 'service.shelter', mandated: false },
    ]);
  });

  it('does not ask goal by goal why it ends where the person died, and takes that back with the reason', () => {
    const died = withReason({ ...closing, goals: {}, items: { a1: 'ended', s1: 'ended' } }, 'person-died', open);
    expect(died).toMatchObject({ reason: 'person-died', goals: { g1: 'person-died' }, items: { a1: 'ended', s1: 'ended' } });
    expect(isComplete(died, open)).toBe(true);
    expect(withReason(died, 'moved-away', open)).toMatchObject({ reason: 'moved-away', goals: { g1: '' }, items: { s1: 'ended' } });
    expect(withReason(closing, 'person-died', open).goals).toEqual({ g1: 'moved-away' });
  });

  it('is not followed by somebody who died asking again', () => {
    const reasons = ['asked-again', 'closed-by-mistake', 'new-need'];
    expect(goesOnAfter('person-died', reasons)).toEqual(['closed-by-mistake', 'new-need']);
    expect([goesOnAfter('no-contact', reasons), goesOnAfter(undefined, reasons)]).toEqual([reasons, reasons]);
  });

  it('is complete once everything has its end, and sends only what is open now', () => {
    expect(isComplete(closing, open)).toBe(true);
    expect(isComplete({ ...closing, items: { a1: 'ended' } }, open)).toBe(false);
    expect(closingBody(closing, open)).toEqual({
      reason: 'moved-away',
      goals: [{ goalId: 'g1', reason: 'moved-away' }],
      items: [
        { itemId: 'a1', becomes: 'handed-on', to: 'zumbro-bridge' },
        { itemId: 's1', becomes: 'ended' },
      ],
    });
  });
});

it('says no moment for today, and noon where the counties are for an earlier day', () => {
  const now = new Date('2026-11-17T20:00:00Z');
  expect(occurredOn('2026-11-17', now)).toEqual({});
  expect(occurredOn('2026-11-02', now)).toEqual({ occurredAt: '2026-11-02T18:00:00.000Z' });
});
