import type { DemoPerson } from './demo-person.js';

const steele = { organization: 'steele-county', jurisdictions: ['27147', 'sda-dodge-steele'] } as const;
const dodge = { organization: 'dodge-county', jurisdictions: ['27039', 'sda-dodge-steele'] } as const;
const prairieIsland = { organization: 'prairie-island', jurisdictions: ['tribe-prairie-island'] } as const;
const none = { programs: [] } as const;

/** Workers of the other places, for the rest of the population. */
export const PEOPLE_ELSEWHERE: readonly DemoPerson[] = [
  {
    id: 'marisol-tinoco',
    name: 'Marisol Tinoco',
    role: 'intake-worker',
    ...steele,
    ...none,
    does: 'Answers when somebody in Steele County asks for help.',
  },
  {
    id: 'dale-kvasnicka',
    name: 'Dale Kvasnicka',
    role: 'caseworker',
    ...steele,
    programs: ['housing', 'food-cash'],
    does: 'Works with families in Steele County on housing, food and cash.',
  },
  {
    id: 'ruth-abelard',
    name: 'Ruth Abelard',
    role: 'supervisor',
    ...steele,
    programs: ['housing', 'food-cash', 'child-support', 'child-protection'],
    does: 'Looks after the work and the workers of Steele County.',
  },
  {
    id: 'carl-estenson',
    name: 'Carl Estenson',
    role: 'intake-worker',
    ...dodge,
    ...none,
    does: 'Answers when somebody in Dodge County asks for help.',
  },
  {
    id: 'paw-htoo-wah',
    name: 'Paw Htoo Wah',
    role: 'caseworker',
    ...dodge,
    programs: ['housing', 'food-cash', 'child-support'],
    does: 'Works with families in Dodge County.',
  },
  {
    id: 'winona-redwing',
    name: 'Winona Redwing',
    role: 'caseworker',
    ...prairieIsland,
    programs: ['housing', 'child-protection'],
    does: 'Works with families of the Prairie Island Indian Community.',
  },
  {
    id: 'joseph-bluestone',
    name: 'Joseph Bluestone',
    role: 'intake-worker',
    ...prairieIsland,
    ...none,
    does: 'Answers when somebody of the Prairie Island Indian Community asks for help.',
  },
];
