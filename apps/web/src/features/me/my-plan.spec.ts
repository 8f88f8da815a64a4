import type { PlanAction } from '../../api/plans.js';
import {
  aboutOf,
  askedOf,
  asksForAnswer,
  foldedSteps,
  givenUpUnanswered,
  isMine,
  nextStepOf,
  notInPaper,
  openGoals,
  stepsOf,
} from './my-plan.js';
import { ME, action, goal, board } from './testing-plan.js';

describe('the next step', () => {
  const keys = action('keys', { dueOn: '2026-12-03' });
  const lease = action('lease', { dueOn: '2026-12-01' });

  it('is to read the plan where an answer is asked for, before everything else', () => {
    const proposed = board([goal('home', { actions: [keys] })], { state: 'proposed', allowed: ['agree-plan'] });
    expect(nextStepOf(proposed, ME)).toEqual({ is: 'answer', version: 2 });
    expect(asksForAnswer({ ...proposed, changedSince: true })).toBe(false);
  });

  it('is the person’s own step that is due first and waits for nothing', () => {
    const waiting = action('deposit', { dueOn: '2026-11-01', waitsFor: { actionId: 'lease', title: 'lease', done: false } });
    const done = action('done', { dueOn: '2026-01-01', state: 'completed' });
    expect(nextStepOf(board([goal('home', { actions: [keys, waiting, done, lease] })]), ME)).toEqual({ is: 'own', action: lease });
  });

  it('is what somebody else does where nothing is left to the person, and else nothing', () => {
    const theirs = action('call the landlord', { doer: 'worker' });
    expect(nextStepOf(board([goal('home', { actions: [theirs] })]), ME)).toEqual({ is: 'others', action: theirs });
    expect(nextStepOf(board([goal('home')]), ME)).toEqual({ is: 'nothing' });
  });

  it('of another member of the family is not mine', () => {
    expect([isMine(action('a'), ME), isMine(action('a', { actorId: ME }), ME), isMine(action('a', { actorId: 'leo' }), ME)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

it('a step names whom of the family it is about: you first, the others by name, and nobody where it is about all', () => {
  const people = [
    { id: 'p1', name: 'Mai Nhia Yang' },
    { id: 'p2', name: 'Leo Yang' },
    { id: 'p3', name: null },
  ] as never;
  const said = { personId: 'p1', you: 'you', somebody: 'one of your family' };
  const about = (...aboutIds: string[]): string[] => aboutOf(action('a', { aboutIds }), people, said);
  expect(about('p2', 'p1')).toEqual(['you', 'Leo Yang']);
  expect(about('p3', 'p4')).toEqual(['one of your family', 'one of your family']);
  expect(about()).toEqual([]);
});

it('steps are done or left; what was given up is neither', () => {
  const steps = stepsOf(
    goal('home', {
      actions: [action('a', { state: 'completed' }), action('b', { state: 'cancelled' }), action('c', { state: 'started' })],
    }),
  );
  expect([steps.done.map(({ title }) => title), steps.left.map(({ title }) => title)]).toEqual([['a'], ['c']]);
});

it('of many steps that are left, those that are due next are shown and the others folded; a few are shown at once', () => {
  const days = Array.from({ length: 9 }, (_, n) => `2026-12-${20 - n}`);
  const { left } = stepsOf(goal('home', { actions: [action('no day'), ...days.map((dueOn) => action(dueOn, { dueOn }))] }));
  const { shown, folded } = foldedSteps(left);
  expect(shown.map(({ title }) => title)).toEqual(['2026-12-12', '2026-12-13', '2026-12-14', '2026-12-15', '2026-12-16']);
  expect(folded).toHaveLength(5);
  expect(folded.at(-1)?.title).toBe('no day');
  expect(foldedSteps(left.slice(0, 8))).toEqual({ shown: left.slice(0, 8), folded: [] });
});

it('the goal of the next step comes first, then my own words, the latest first; what only a few may see comes last', () => {
  const mine = { saidByPersonId: 'p1' };
  const goals = [
    goal('safety', { ...mine, saidAt: '2026-10-01', sharing: 'named', sharedWith: ['housing', 'family'] }),
    goal('leo', { saidByPersonId: 'p2', saidAt: '2026-09-01' }),
    goal('old', mine),
    goal('new', { ...mine, saidAt: '2026-05-01' }),
    goal('home', { actions: [action('keys', { goalId: 'home' })] }),
    goal('ended', { state: 'closed' }),
  ];
  const titles = openGoals(board(goals), { id: ME, personId: 'p1' }).map(({ title }) => title);
  expect(titles).toEqual(['home', 'new', 'old', 'leo', 'safety']);
});

it('the paper leaves out what not all may read, and it is counted', () => {
  const some = { sharing: 'named' as const, sharedWith: ['housing', 'family'] };
  const goals = [
    goal('home', { actions: [action('keys'), action('mail', some), action('old', { ...some, state: 'completed' })] }),
    goal('safety', some),
    goal('over', { ...some, state: 'closed' }),
  ];
  expect(notInPaper(board(goals))).toEqual({ goals: 1, steps: 1 });
});

it('what I asked about a step is what waits, and the last that was answered', () => {
  const asked = (requestId: string, personId: string, answer?: object) => ({ requestId, personId, answer }) as never;
  const requests = [asked('1', 'p1', {}), asked('2', 'p1', {}), asked('3', 'p1'), asked('4', 'p2')];
  expect(askedOf({ requests }, 'p1').map(({ requestId }) => requestId)).toEqual(['2', '3']);
  expect(askedOf({ requests }, undefined)).toEqual([]);
  const given = (title: string, some: object[]): PlanAction => action(title, { state: 'cancelled', requests: some as never });
  const actions = [
    given('silent', requests),
    given('told', [requests[0]!]),
    given('of another', [requests[3]!]),
    action('open', { requests }),
  ];
  expect(givenUpUnanswered({ actions }, 'p1').map(({ title }) => title)).toEqual(['silent']);
});
