import type { Audience } from '../access.js';

/** Key of everybody on the team who is not family: workers of the county and partners with a seat. */
export const TEAM_KEY = 'team';
/** Key of the person and their family. */
export const FAMILY_KEY = 'family';

/**
 * Whether a permitted reader sees an item that carries its own sharing. Apply it where rows are read; an item that is not
 * seen is not counted either.
 *
 * @param sharing `team-and-family`: everybody on the case; `team`: not the family; `named`: only `sharedWith`; anything else: nobody
 * @param sharedWith programs, organisations or `family`
 */
export function sees(audience: Audience, sharing: string, sharedWith: readonly string[] = []): boolean {
  if (audience.everything) return true;
  const holds = (key: string): boolean => audience.keys.includes(key);
  if (sharing === 'team-and-family') return holds(TEAM_KEY) || holds(FAMILY_KEY);
  if (sharing === 'team') return holds(TEAM_KEY);
  return sharing === 'named' && sharedWith.some((key) => key !== TEAM_KEY && holds(key));
}

/** The same as an SQL condition on the columns of a sharing and its readers. `keys` is the parameter of the reader's keys, a `text[]`. */
export function seesSql(sharing: string, sharedWith: string, keys: string): string {
  return `(${sharing} = 'team-and-family' AND ${keys} && ARRAY['${TEAM_KEY}', '${FAMILY_KEY}']
    OR ${sharing} = 'team' AND '${TEAM_KEY}' = ANY(${keys})
    OR ${sharing} = 'named' AND array_remove(${sharedWith}, '${TEAM_KEY}') && ${keys})`;
}
