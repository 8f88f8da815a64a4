import { JURISDICTIONS, ORGANIZATIONS, PROGRAMS, ROLES } from '#codes';
import { DOES_IN_SPANISH } from './demo-people.es.js';
import { DEMO_PEOPLE, findDemoPerson } from './demo-people.js';
import { WorkerDirectory } from './worker-directory.js';

it('has somebody for every role that signs in, under codes that exist and ids that stay', () => {
  expect(new Set(DEMO_PEOPLE.map((person) => person.id)).size).toBe(DEMO_PEOPLE.length);
  expect(
    ROLES.filter((role) => !['system', 'family-member'].includes(role) && !DEMO_PEOPLE.some((person) => person.role === role)),
  ).toEqual([]);
  for (const person of DEMO_PEOPLE) {
    expect(person.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(ORGANIZATIONS).toContain(person.organization);
    expect(person.programs.every((program) => PROGRAMS.includes(program))).toBe(true);
    expect(person.jurisdictions.every((code) => JURISDICTIONS.includes(code))).toBe(true);
  }
});

it('says in Spanish too what each of them comes to do', () => {
  expect(Object.keys(DOES_IN_SPANISH).sort()).toEqual(DEMO_PEOPLE.map(({ id }) => id).sort());
});

it.each([
  ['amina-jibril', 'amina-jibril'],
  ['Tomás Rentería Villalobos', 'tomas-renteria-villalobos'],
  ['tomas', 'tomas-renteria-villalobos'],
  ['BRIDGET O’SHAUGHNESSY', 'bridget-oshaughnessy'],
  ["Bridget O'Shaughnessy", 'bridget-oshaughnessy'],
  ['nobody', undefined],
])('finds by %p whom one means', (text, id) => {
  expect(findDemoPerson(text)?.id).toBe(id);
});

it('shows names for ids, and an id for itself where nobody is known', () => {
  const directory = new WorkerDirectory();
  expect(directory.who('amina-jibril')).toEqual({
    id: 'amina-jibril',
    name: 'Amina Jibril',
    initials: 'AJ',
    role: 'caseworker',
    organization: 'olmsted-county',
    program: 'housing',
  });
  expect(directory.who('amina-jibril', 'child-support').program).toBe('housing');
  expect(directory.who('dale-kvasnicka', 'food-cash').program).toBe('food-cash');
  expect(directory.who('somebody').name).toBe('somebody');
  expect(directory.list('steele-county').map((entry) => entry.id)).toEqual([
    'dale-kvasnicka',
    'marisol-tinoco',
    'ruth-abelard',
    'tomas-renteria-villalobos',
  ]);
});
