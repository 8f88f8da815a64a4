import type { PlanAction, Suggestion } from '../../api/plans.js';
import { actionBody, doerOf, EMPTY_ACTION, missingInAction, ownPlace } from './action-draft.js';
import { changedAgain, isComplete, settlementBody } from './dialogs/settlement.js';
import { EMPTY_GOAL, fieldMissing, goalBody, missingInGoal } from './goal-draft.js';
import { numberTyped } from './number-typed.js';
import { isMet, placesOf, valueWords } from './progress.js';
import { foldedOf, inOrder } from './steps-in-order.js';
import { parted } from './structure/parted.js';

describe('how far a goal is', () => {
  it('lies between start and target', () => {
    expect(placesOf({ baseline: 0, current: 5, target: 10 })).toEqual({ start: 0, now: 0.5, target: 1 });
  });

  it('shows more than the target beyond it, cutting nothing', () => {
    const places = placesOf({ baseline: 0, current: 20, target: 10 });
    expect(places).toEqual({ start: 0, now: 1, target: 0.5 });
  });

  it('runs the same way where less is better', () => {
    expect(placesOf({ baseline: 10, current: 4, target: 0 })).toEqual({ start: 0, now: 0.6, target: 1 });
    expect(isMet({ baseline: 10, current: 0, target: 0 })).toBe(true);
    expect(isMet({ baseline: 10, current: 1, target: 0 })).toBe(false);
  });

  it('says values with their unit', () => {
    expect(valueWords(2318, 'dollars', 'en')).toBe('$2,318');
    expect(valueWords(96, 'percent', 'en')).toBe('96%');
    expect(valueWords(5, 'steps', 'en')).toBe('5');
  });
});

describe('numbers as people type them', () => {
  it.each([
    ['5', 5],
    ['$2,318', 2318],
    ['96 %', 96],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['-3', -3],
    ['five', undefined],
    ['', undefined],
  ])('reads “%s”', (typed, value) => {
    expect(numberTyped(typed)).toBe(value);
  });
});

describe('setting a goal', () => {
  const sorted = { outcome: 'children-stable', need: 'housing' };
  const whole = { ...EMPTY_GOAL, ...sorted, words: 'A home of our own.', title: 'A home', target: '9' };

  it('chooses neither outcome nor need for them, and marks the field that is missing', () => {
    expect(missingInGoal({ ...whole, outcome: '' })).toBe('goal.missingOutcome');
    expect(missingInGoal({ ...whole, need: '' })).toBe('goal.missingNeed');
    expect(fieldMissing(missingInGoal({ ...whole, need: '' }))).toBe('need');
    expect(fieldMissing(missingInGoal(whole))).toBeUndefined();
  });

  it('needs the words, a name, and two different numbers', () => {
    expect(missingInGoal(EMPTY_GOAL)).toBe('goal.missingWords');
    expect(missingInGoal({ ...whole, title: ' ' })).toBe('goal.missingTitle');
    expect(missingInGoal({ ...whole, target: 'many' })).toBe('goal.missingNumbers');
    expect(missingInGoal({ ...whole, target: '0' })).toBe('goal.sameNumbers');
    expect(missingInGoal(whole)).toBeUndefined();
  });

  it('sends the words as they were said, and nothing that was not', () => {
    const body = goalBody({ ...whole, words: ' “nobody can sell it”…  ' });
    expect(body).toMatchObject({ words: '“nobody can sell it”…', unit: 'steps', baseline: 0, target: 9, saidBy: 'person' });
    expect(body).not.toHaveProperty('targetDate');
    expect(body).not.toHaveProperty('saidByPersonId');
  });
});

describe('agreeing an action', () => {
  const file = { programs: ['housing', 'food-cash'] };

  it('is done by whoever answers for it', () => {
    expect([doerOf('family', file), doerOf('housing', file), doerOf('zumbro-bridge', file)]).toEqual(['family', 'worker', 'partner']);
  });

  it('begins with the program or organization of whoever adds it, where that is on the case', () => {
    const places = ['housing', 'food-cash', 'zumbro-bridge'];
    expect(ownPlace(places, { programs: ['food-cash'], organization: 'olmsted-county' })).toBe('food-cash');
    expect(ownPlace(places, { programs: [], organization: 'zumbro-bridge' })).toBe('zumbro-bridge');
    expect(ownPlace(places, { programs: ['child-support'], organization: 'steele-county' })).toBe('housing');
  });

  it('names the law where law requires it', () => {
    expect(missingInAction({ ...EMPTY_ACTION, title: 'Interview', mandated: true })).toBe('action.missingLaw');
    expect(actionBody({ ...EMPTY_ACTION, title: 'Interview', mandated: false, legalGround: 'old' }, 'g1', file)).not.toHaveProperty(
      'legalGround',
    );
  });
});

describe('deciding between two values', () => {
  const conflict = { fields: ['dueOn'] };

  it('sends the choice and the reason', () => {
    expect(settlementBody({ chosen: 'yours', reason: ' Held until Thursday. ', another: {} }, conflict)).toEqual({
      chosen: 'yours',
      reason: 'Held until Thursday.',
    });
  });

  it('sends a value written anew for exactly the fields of the conflict', () => {
    const body = settlementBody({ chosen: 'another', reason: '', another: { dueOn: '2026-11-20', title: 'stray' } }, conflict);
    expect(body).toEqual({ chosen: 'another', value: { dueOn: '2026-11-20' } });
  });
});

describe('what stands now of a field that two changed', () => {
  const kept = { fields: ['dueOn'], theirs: { dueOn: '2026-11-20' } };

  it('is told where a third has changed it since, also to nothing', () => {
    expect(changedAgain({ dueOn: '2026-11-20' }, kept)).toEqual([]);
    expect(changedAgain({ dueOn: '2026-11-27' }, kept)).toEqual([{ field: 'dueOn', text: '2026-11-27' }]);
    expect(changedAgain({ dueOn: null }, kept)).toEqual([{ field: 'dueOn', text: '' }]);
    const readers = {
      fields: ['sharedWith', 'waitsFor', 'target'],
      theirs: { sharedWith: 'food-cash,housing', waitsFor: 'a1', target: '3' },
    };
    expect(changedAgain({ sharedWith: ['housing', 'food-cash'], waitsFor: { actionId: 'a1' }, target: 3 }, readers)).toEqual([]);
  });

  it('may be chosen to be nothing where nothing is a value, once somebody wrote so', () => {
    const draft = { chosen: 'another', reason: '' } as const;
    expect(isComplete({ ...draft, another: {} }, { fields: ['dueOn'] })).toBe(false);
    expect(isComplete({ ...draft, another: { dueOn: '' } }, { fields: ['dueOn'] })).toBe(true);
    expect(isComplete({ ...draft, another: { title: '' } }, { fields: ['title'] })).toBe(false);
    expect(isComplete({ ...draft, chosen: '', another: {} }, { fields: ['dueOn'] })).toBe(false);
    const readers = { fields: ['sharing', 'sharedWith'] };
    expect(isComplete({ ...draft, another: { sharing: 'team', sharedWith: '' } }, readers)).toBe(true);
    expect(isComplete({ ...draft, another: { sharing: 'named', sharedWith: '' } }, readers)).toBe(false);
    expect(isComplete({ ...draft, another: { sharedWith: '' } }, { fields: ['sharedWith'] })).toBe(false);
    expect(isComplete({ ...draft, another: { sharedWith: 'housing' } }, { fields: ['sharedWith'] })).toBe(true);
  });
});

describe('the steps of a goal', () => {
  const step = (state: PlanAction['state'], since: string, dueOn: string | null = null) => ({ state, since, dueOn });
  const late = step('completed', '2026-11-20T10:00:00Z');
  const early = step('completed', '2026-11-01T10:00:00Z');
  const dropped = step('cancelled', '2026-11-10T10:00:00Z');

  it('stand by their date, what has none last, and below them what is over, the last one first', () => {
    const [soon, some] = [step('agreed', '2026-10-01T10:00:00Z', '2026-12-01'), step('started', '2026-10-02T10:00:00Z')];
    expect(inOrder([early, some, dropped, soon, late])).toEqual([soon, some, late, dropped, early]);
  });

  it('fold what is over but for the last two, never what is still to do', () => {
    expect(foldedOf([early, dropped, step('agreed', '2026-10-01T10:00:00Z'), late])).toEqual([early]);
    expect(foldedOf([late, early])).toEqual([]);
  });
});

describe('suggestions', () => {
  const suggestion = (need: string, state: Suggestion['state'] = 'open', leftOutBecause?: Suggestion['leftOutBecause']) => ({
    need,
    state,
    leftOutBecause,
  });

  it('stand apart where an open goal is for their need already, each in one part only', () => {
    const [food, home, ride] = [suggestion('food'), suggestion('housing'), suggestion('food', 'open', 'no-ride')];
    const [aside, taken] = [suggestion('housing', 'set-aside'), suggestion('housing', 'taken')];
    const goals = [
      { need: 'housing', state: 'open' },
      { need: 'food', state: 'closed' },
    ] as const;
    const parts = parted([food, home, ride, aside, taken], goals);
    expect(parts).toEqual({ open: [food], withGoal: [home], leftOut: [ride], setAside: [aside], taken: [taken] });
  });
});
