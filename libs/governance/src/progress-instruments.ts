import { NEEDS } from '#codes';
import { versionInForce, type Policy } from './policy.js';

/** A scale on which progress is measured in one domain at a time. Its words are of the catalogue, by id and version. */
export interface ProgressInstrument {
  /** The domains that it asks about: codes of needs. */
  readonly domains: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly better: 'higher' | 'lower';
  /** Whether each step has words of its own. */
  readonly levels: boolean;
  readonly licence: string;
}

const FREE = 'Our own words, free to use with this product';

/** Only scales that anybody may use; a version never changes, a better one is a new version. */
export const progressInstruments: readonly Policy<ProgressInstrument>[] = [
  {
    id: 'own-rating',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27',
    source: 'One question for each need, answered by the person: how is it going, from 0 to 10',
    unverified: false,
    values: { domains: NEEDS, from: 0, to: 10, step: 1, better: 'higher', levels: false, licence: FREE },
  },
  {
    id: 'worry',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27',
    source: 'One question for each need, answered by the person: how much does it worry you, from 0 to 10',
    unverified: false,
    values: { domains: NEEDS, from: 0, to: 10, step: 1, better: 'lower', levels: false, licence: FREE },
  },
  {
    id: 'goal-attainment',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27',
    source: 'Goal attainment scaling: five levels around what was hoped for (Kiresuk and Sherman, 1968)',
    unverified: true,
    values: {
      domains: NEEDS,
      from: -2,
      to: 2,
      step: 1,
      better: 'higher',
      levels: true,
      licence: 'A published method; the words of the levels are ours',
    },
  },
];

/** The codes of the instruments, each once. */
export const PROGRESS_INSTRUMENTS: readonly string[] = [...new Set(progressInstruments.map(({ id }) => id))];

/** The version of an instrument that holds on a day; undefined for one that there is not. */
export function instrumentInForce(id: string, day: string, jurisdiction: string): Policy<ProgressInstrument> | undefined {
  const versions = progressInstruments.filter((one) => one.id === id);
  return versions.length > 0 ? versionInForce(versions, day, jurisdiction) : undefined;
}
