import type { Seat } from '../../api/casework.js';
import { chosenOf, lacksReaders, placesOfTeam, seesOf, type Sees } from './my-plan.js';
import { action, goal, seat } from './testing-plan.js';

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
