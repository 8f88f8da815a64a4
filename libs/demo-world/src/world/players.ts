import type { Program } from '#codes';
import { DEMO_PEOPLE } from '#platform';
import type { Player } from './story.js';

/** The player of that id among the demo people. */
export function player(id: string): Player {
  const person = DEMO_PEOPLE.find((one) => one.id === id);
  if (!person) throw new Error(`Nobody in the demo world has the id ${id}.`);
  return {
    id: person.id,
    role: person.role,
    organization: person.organization,
    programs: person.programs,
    jurisdictions: person.jurisdictions,
  };
}

/** Who acts when nobody does: reactions and deadlines. */
export const SYSTEM: Player = { id: 'system', role: 'system', organization: 'system', programs: [], jurisdictions: [] };

/** Who does what in a place: whoever answers the phone, and a worker of each program. */
export interface Office {
  readonly place: string;
  readonly frontDoor: Player;
  readonly worker: Readonly<Record<Program, Player>>;
  /** A partner who gives shelter, food or rides there. */
  readonly partner: Player;
}

const helpers = player('walter-beaulieu');

export const OFFICES: readonly Office[] = [
  {
    place: '27109',
    frontDoor: player('julian-arce'),
    worker: {
      housing: player('amina-jibril'),
      'food-cash': player('kathleen-dvorak'),
      'child-support': player('samira-warsame'),
      'child-protection': player('ingrid-halvorsen'),
    },
    partner: player('bridget-oshaughnessy'),
  },
  {
    place: '27147',
    frontDoor: player('marisol-tinoco'),
    worker: {
      housing: player('dale-kvasnicka'),
      'food-cash': player('dale-kvasnicka'),
      'child-support': player('tomas-renteria-villalobos'),
      'child-protection': player('ruth-abelard'),
    },
    partner: helpers,
  },
  {
    place: '27039',
    frontDoor: player('carl-estenson'),
    worker: {
      housing: player('paw-htoo-wah'),
      'food-cash': player('paw-htoo-wah'),
      'child-support': player('paw-htoo-wah'),
      'child-protection': player('ruth-abelard'),
    },
    partner: helpers,
  },
  {
    place: 'tribe-prairie-island',
    frontDoor: player('joseph-bluestone'),
    worker: {
      housing: player('winona-redwing'),
      'food-cash': player('winona-redwing'),
      'child-support': player('winona-redwing'),
      'child-protection': player('winona-redwing'),
    },
    partner: player('bridget-oshaughnessy'),
  },
];

/** The office of a place. */
export function officeOf(place: string): Office {
  const office = OFFICES.find((one) => one.place === place);
  if (!office) throw new Error(`There is no office in ${place}.`);
  return office;
}
