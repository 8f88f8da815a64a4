import { createContext } from 'react';
import type { Shared } from './see-mark.js';

/** Somebody of the team, as far as it matters for what they can see. */
export interface Reader {
  readonly id: string;
  readonly name: string;
  /** Codes of the programs and organizations that they are of. */
  readonly places: readonly string[];
  readonly isFamily: boolean;
}

/** The team of the case that is shown; nobody where no case is. */
export const ReadersContext = createContext<readonly Reader[]>([]);

/** Who of the team can see an item, by the same rule as the service. */
export function readersAmong(team: readonly Reader[], { sharing, sharedWith }: Shared): readonly Reader[] {
  return team.filter(({ places, isFamily }) => {
    if (sharing === 'team-and-family') return true;
    if (sharing === 'team') return !isFamily;
    return sharing === 'named' && (isFamily ? ['family'] : places).some((place) => sharedWith.includes(place));
  });
}
