import type { AgreeAction } from '#plans';
import { workerSeat, partnerSeat, type Case } from '../case-work.js';
import type { Told } from '../people-of.js';
import { player } from '../players.js';

export const AMINA = player('amina-jibril');
export const JULIAN = player('julian-arce');
export const KATHLEEN = player('kathleen-dvorak');
export const TOMAS = player('tomas-renteria-villalobos');
export const BRIDGET = player('bridget-oshaughnessy');
export const PHOUA = player('phoua-lor');
export const MAI_NHIA = player('mai-nhia-yang-lindqvist');

const adult = { groups: ['asian'], language: 'en' } as const;
export const MOTHER: Told = {
  ...adult,
  given: 'Mai Nhia',
  family: 'Yang-Lindqvist',
  birthDate: '1995-02-08',
  role: 'head',
  phone: '507-555-0142',
};
const LEO: Told = {
  groups: ['asian', 'white'],
  language: 'en',
  given: 'Leo Kongmeng',
  family: 'Yang-Lindqvist',
  birthDate: '2018-05-19',
  role: 'child',
};
const ELISE: Told = { ...LEO, given: 'Elise Paj Ntaub', birthDate: '2022-07-30' };
const GRANDMOTHER: Told = {
  groups: ['asian'],
  language: 'hmn',
  given: 'Choua',
  family: 'Her',
  birthDate: '1959-01-03',
  role: 'grandparent',
};
export const WITH_HER: readonly Told[] = [LEO, ELISE, GRANDMOTHER];

export const TEAM = [
  workerSeat(AMINA, 'housing', 'lead'),
  workerSeat(KATHLEEN, 'food-cash', 'member'),
  { actorId: MAI_NHIA.id, kind: 'family' as const, organization: MAI_NHIA.organization, seatRole: 'member' as const },
  partnerSeat(PHOUA),
  partnerSeat(BRIDGET),
  workerSeat(TOMAS, 'child-support', 'member'),
];

type Doing = Pick<AgreeAction, 'owner' | 'doer' | 'actorId'>;
export const BY_FAMILY: Doing = { owner: 'family', doer: 'family', actorId: MAI_NHIA.id };
export const BY_AMINA: Doing = { owner: 'housing', doer: 'worker', actorId: AMINA.id };
export const BY_KATHLEEN: Doing = { owner: 'food-cash', doer: 'worker', actorId: KATHLEEN.id };
export const BY_SCHOOL: Doing = { owner: 'bamber-creek-school', doer: 'partner', actorId: PHOUA.id };

/** Shared with these alone. */
export const among = (...sharedWith: string[]) => ({ sharing: 'named', sharedWith });
/** What she earns and owes is for those who help her with it, and no partner’s. */
export const ABOUT_MONEY = among('food-cash', 'housing', 'family');

/** What Mai Nhia says of herself, in her own words. */
export const herWords = (of: Case) => ({ saidBy: 'person' as const, saidByPersonId: of.personIds[0]! });

/** She answers for one version of the plan, in English. */
export const asHerself = (of: Case, version: number, at: number) => ({ personId: of.personIds[0]!, version, language: 'en', at });
