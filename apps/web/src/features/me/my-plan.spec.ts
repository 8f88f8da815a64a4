import type { Seat } from '../../api/casework.js';
import type { PlanAction, PlanBoard, PlanGoal } from '../../api/plans.js';
import { groupsOfLooks, lookedAt } from './looks.js';
import {
  askedOf,
  givenUpUnanswered,
  asksForAnswer,
  chosenOf,
  foldedSteps,
  isMine,
  lacksReaders,
  nextStepOf,
  notInPaper,
  openGoals,
  placesOfTeam,
  seesOf,
  stepsOf,
  type Sees,
} from './my-plan.js';

const ME = 'mai-nhia';
const action = (title: string, change: Partial<PlanAction> = {}): PlanAction =>
  ({
    actionId: title,
    title,
    doer: 'family',
    actorId: null,
    state: 'agreed',
    dueOn: null,
    sharing: 'team-and-family',
    sharedWith: [],
    ...change,
  }) as PlanAction;
const goal = (title: string, change: Partial<PlanGoal> = {}): PlanGoal =>
  ({
    goalId: title,
    title,
    state: 'open',
    saidAt: '2026-01-01',
    sharing: 'team-and-family',
    sharedWith: [],
    actions: [],
    ...change,
  }) as unknown as PlanGoal;
const board = (goals: readonly PlanGoal[], change: Partial<PlanBoard> = {}): PlanBoard =>
  ({
    state: 'agreed',
    version: 2,
    changedSince: false,
    allowed: [],
    outcomes: [{ outcome: 'x', goals }],
    actionsWithoutGoal: [],
    ...change,
  }) as unknown as PlanBoard;
const seat = (change: Partial<Seat> & { role?: string } = {}): Seat =>
  ({
    kind: 'worker',
    organization: 'olmsted-county',
    programs: [],
    who: { role: change.role ?? 'caseworker' },
    ...change,
  }) as unknown as Seat;

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

describe('who sees the plan', () => {
  const home = goal('home');
  const safety = goal('safety', { sharing: 'named', sharedWith: ['housing', 'zumbro-bridge', 'family'] });
  const school = goal('school', { sharing: 'named', sharedWith: ['bamber-creek-school', 'family'] });
  const cash = seat({ program: 'food-cash' });
  const titles = ({ is, hidden, alone }: Sees): unknown[] => [
    is,
    ...[hidden.goals, hidden.steps, alone].map((all) => all.map(({ title }) => title)),
  ];

  it.each([
    ['a worker of a program that is named', seat({ program: 'housing' }), [home, safety], ['everything', [], [], []]],
    ['a worker of a program that is not', cash, [home, safety], ['all-but', ['safety'], [], []]],
    ['a worker of several programs', seat({ programs: ['food-cash', 'housing'] }), [home, safety], ['everything', [], [], []]],
    [
      'a partner',
      seat({ kind: 'partner', organization: 'bamber-creek-school' }),
      [safety, school, goal('x', safety)],
      ['all-but', ['safety', 'safety'], [], []],
    ],
    ['somebody with whom nothing is shared', seat({ program: 'child-support' }), [safety], ['nothing', ['safety'], [], []]],
    ['a supervisor', seat({ role: 'supervisor' }), [safety], ['everything', [], [], []]],
    ['one of the family', seat({ kind: 'family' }), [home, safety], ['everything', [], [], []]],
  ])('is said of %s', (_who, who, goals, sees) => {
    expect(titles(seesOf(who, goals))).toEqual(sees);
  });

  it('names every step that is shared with fewer than its goal, beside every goal', () => {
    const mail = action('mail', { sharing: 'named', sharedWith: ['housing'] });
    const secret = goal('home', { actions: [mail, action('keys'), action('given up', { ...mail, state: 'cancelled' })] });
    expect(titles(seesOf(cash, [secret, safety]))).toEqual(['all-but', ['safety'], ['mail'], []]);
    expect(titles(seesOf(cash, [home], [mail]))).toEqual(['all-but', [], ['mail'], []]);
  });

  it('names a step that is shared more widely than its goal', () => {
    const wide = { ...safety, actions: [action('call the school')] };
    expect(titles(seesOf(cash, [home, wide]))).toEqual(['all-but', ['safety'], [], ['call the school']]);
    expect(titles(seesOf(cash, [wide]))).toEqual(['only-steps', ['safety'], [], ['call the school']]);
  });
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

describe('who may read what is shared with some', () => {
  const ALL = ['housing', 'food-cash', 'child-support', 'child-protection'];
  const named = (name: string, change: Partial<Seat>, role = 'caseworker'): Seat =>
    seat({ ...change, who: { id: name, name, role } as never });
  const amina = named('Amina', { program: 'housing', programs: ['housing'] });
  const ingrid = named('Ingrid', { program: 'child-protection', programs: ['child-protection'] });
  const samira = named('Samira', { program: 'housing', programs: ALL }, 'mdt-lead');
  const phoua = named('Phoua', { kind: 'partner', organization: 'bamber-creek-school' });
  const choua = named('Choua', { kind: 'family' });
  const school = { key: 'bamber-creek-school', kind: 'partner', names: ['Phoua'] };

  it('is told by places of the team, each with everybody who sees it, and never by one of the family', () => {
    expect(placesOfTeam([samira, amina, ingrid, phoua, choua])).toEqual([
      { key: 'housing', kind: 'program', names: ['Samira', 'Amina'] },
      { key: 'child-protection', kind: 'program', names: ['Ingrid', 'Samira'] },
      school,
    ]);
  });

  it('is never a county as a whole: who sits there for no program stands with the programs that they work for', () => {
    const kathleen = named('Kathleen', { programs: ['food-cash', 'housing'] });
    const julian = named('Julián', {});
    expect(placesOfTeam([kathleen, julian, amina])).toEqual([
      { key: 'food-cash', kind: 'program', names: ['Kathleen'] },
      { key: 'housing', kind: 'program', names: ['Kathleen', 'Amina'] },
    ]);
  });

  it('names a supervisor on the team everywhere', () => {
    const gordon = named('Gordon', { program: 'food-cash', programs: ['food-cash'] }, 'supervisor');
    expect(placesOfTeam([amina, phoua, gordon]).map(({ names }) => names)).toEqual([['Amina', 'Gordon'], ['Phoua', 'Gordon'], ['Gordon']]);
  });

  it.each([samira, amina, ingrid, phoua])(
    'is what the service lets through: $who.name is named where they see it, and nowhere else',
    (reader) => {
      for (const { key, names } of placesOfTeam([samira, amina, ingrid, phoua])) {
        const sees = seesOf(reader, [goal('mine', { sharing: 'named', sharedWith: [key, 'family'] })]);
        expect(names.includes(reader.who.name)).toBe(sees.is === 'everything');
      }
    },
  );

  it('lacks somebody, or a program that can work on it; the whole team lacks nothing', () => {
    const places = placesOfTeam([amina, phoua]);
    const lacks = [undefined, [], ['olmsted-county'], ['bamber-creek-school'], ['bamber-creek-school', 'housing']];
    expect(lacks.map((chosen) => lacksReaders(chosen, places))).toEqual([undefined, 'anybody', 'anybody', 'program', undefined]);
  });

  it('is sent as it is offered, whatever a kept text had chosen', () => {
    expect(chosenOf(['olmsted-county', 'housing'], placesOfTeam([amina]))).toEqual(['housing']);
    expect(chosenOf(undefined, placesOfTeam([amina]))).toBeUndefined();
  });
});

describe('who looked', () => {
  const look = (id: string, permission: string, at: string, allowed = true) =>
    ({ at, permission, allowed, reason: 'team-seat', who: { id, role: 'caseworker' } }) as never;
  const day = (at: string): string => at.slice(0, 10);

  it('tells each person, thing and day once, and leaves out oneself', () => {
    const items = [
      look('amina', 'plan.read', '2026-11-02T10'),
      look('amina', 'plan.read', '2026-11-02T09'),
      look(ME, 'plan.read', '2026-11-02T08'),
      look('amina', 'plan.edit', '2026-11-01T09'),
    ];
    expect(groupsOfLooks(items, ME, day).map(({ who, at, what, allowed }) => [who.id, at, what, allowed])).toEqual([
      ['amina', '2026-11-02T10', 'plan', true],
      ['amina', '2026-11-01T09', 'plan-work', true],
    ]);
  });

  it('tells once a day of each who was not let in, how often and when last', () => {
    const items = [
      look('dale', 'plan.read', '2026-11-05T08', false),
      look('lena', 'plan.read', '2026-11-04T08', false),
      look('dale', 'case.read', '2026-11-01T08', false),
      look('dale', 'case.read', '2026-11-01T07', false),
    ];
    expect(groupsOfLooks(items, ME, day).map(({ who, at, allowed, n }) => [who.id, at, allowed, n])).toEqual([
      ['dale', '2026-11-05T08', false, 1],
      ['lena', '2026-11-04T08', false, 1],
      ['dale', '2026-11-01T08', false, 2],
    ]);
  });

  it('has words for whatever was asked for', () => {
    expect(['plan.act', 'case.work', 'people.record', 'triage.screen', 'whatever.new'].map(lookedAt)).toEqual([
      'plan-work',
      'page-work',
      'facts-work',
      'request',
      'other',
    ]);
  });
});
