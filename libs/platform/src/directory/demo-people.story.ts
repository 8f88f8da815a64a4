import type { DemoPerson } from './demo-person.js';

const olmsted = { organization: 'olmsted-county', jurisdictions: ['27109'] } as const;
const steele = { organization: 'steele-county', jurisdictions: ['27147', 'sda-dodge-steele'] } as const;
const state = { organization: 'state', jurisdictions: ['27'] } as const;
const none = { programs: [] } as const;

/** The person record of Mai Nhia in the demo world: the demo world registers her under this id. */
export const MAI_NHIA_PERSON_ID = '0192a000-7a1e-8000-8000-000000000001';

/** Those who appear in the story of the family, as workers, partners, readers of numbers and the person herself. */
export const PEOPLE_OF_THE_STORY: readonly DemoPerson[] = [
  {
    id: 'amina-jibril',
    name: 'Amina Jibril',
    role: 'caseworker',
    ...olmsted,
    programs: ['housing'],
    does: 'Works with families on housing. Start here: see one day across all programs.',
  },
  {
    id: 'julian-arce',
    name: 'Julián Arce',
    role: 'intake-worker',
    ...olmsted,
    ...none,
    does: 'Answers when somebody asks for help, and finds whether we know them already.',
  },
  {
    id: 'kathleen-dvorak',
    name: 'Kathleen Dvorak',
    role: 'caseworker',
    ...olmsted,
    programs: ['food-cash'],
    does: 'Works with families on food and cash assistance.',
  },
  {
    id: 'tomas-renteria-villalobos',
    name: 'Tomás Rentería Villalobos',
    role: 'caseworker',
    ...steele,
    programs: ['child-support'],
    does: 'Works with both parents on child support.',
  },
  {
    id: 'ingrid-halvorsen',
    name: 'Ingrid Halvorsen',
    role: 'caseworker',
    ...olmsted,
    programs: ['child-protection'],
    does: 'Works with families so that children are safe.',
  },
  {
    id: 'samira-warsame',
    name: 'Samira Warsame',
    role: 'mdt-lead',
    ...olmsted,
    programs: ['housing', 'food-cash', 'child-support', 'child-protection'],
    does: 'Brings the right team together around one plan.',
  },
  {
    id: 'gordon-achterberg',
    name: 'Gordon Achterberg',
    role: 'supervisor',
    ...olmsted,
    programs: ['housing', 'food-cash', 'child-support', 'child-protection'],
    does: 'Looks after the work and the workers of the county, and sees who looked at what.',
  },
  {
    id: 'bridget-oshaughnessy',
    name: 'Bridget O’Shaughnessy',
    role: 'partner-worker',
    organization: 'zumbro-bridge',
    jurisdictions: ['27109'],
    ...none,
    does: 'Runs shelter and food at Zumbro Bridge, and sees what is shared with them.',
  },
  {
    id: 'phoua-lor',
    name: 'Phoua Lor',
    role: 'partner-worker',
    organization: 'bamber-creek-school',
    jurisdictions: ['27109'],
    ...none,
    does: 'Social worker at Bamber Creek School.',
  },
  {
    id: 'nadia-haugen',
    name: 'Nadia Haugen',
    role: 'partner-worker',
    organization: 'riverbend-clinic',
    jurisdictions: ['27109'],
    ...none,
    does: 'Care coordinator at Riverbend Clinic.',
  },
  {
    id: 'walter-beaulieu',
    name: 'Walter Beaulieu',
    role: 'partner-worker',
    organization: 'southeast-helpers',
    jurisdictions: ['27109', '27147', '27039'],
    ...none,
    does: 'Arranges rides and furniture at Southeast Helpers.',
  },
  {
    id: 'mai-nhia-yang-lindqvist',
    name: 'Mai Nhia Yang-Lindqvist',
    role: 'person',
    organization: 'olmsted-county',
    jurisdictions: ['27109'],
    ...none,
    personId: MAI_NHIA_PERSON_ID,
    does: 'Asked for help, and sees her own plan.',
  },
  {
    id: 'lena-nilsson',
    name: 'Lena Nilsson',
    role: 'analyst',
    ...olmsted,
    ...none,
    does: 'Explains the county’s numbers, down to the events.',
  },
  {
    id: 'rashid-okafor',
    name: 'Rashid Okafor',
    role: 'state-analyst',
    ...state,
    ...none,
    does: 'Compares all counties by the same rules.',
  },
  {
    id: 'eleanor-whitcomb',
    name: 'Eleanor Whitcomb',
    role: 'council-member',
    organization: 'council',
    jurisdictions: ['27'],
    ...none,
    does: 'Reads how well the outcomes are reached.',
  },
  {
    id: 'piotr-zielinski',
    name: 'Piotr Zieliński',
    role: 'administrator',
    ...state,
    ...none,
    does: 'Keeps the service running and sees who looked at what.',
  },
];
