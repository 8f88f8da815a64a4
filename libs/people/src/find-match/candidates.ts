import type { DataSource } from 'typeorm';
import { keysToLookFor } from './match-keys.js';
import type { MatchName } from './person-match.entity.js';
import type { Wanted } from './score-match.js';

/** A row to be compared. */
export interface Candidate {
  readonly personId: string;
  readonly names: readonly MatchName[] | null;
  readonly birthDate: string | null;
  readonly phones: readonly { readonly digits: string }[] | null;
  readonly county: string | null;
  readonly since: string;
}

/** How many are compared closely at most. */
const LIMIT = 500;

/** Those that share most of the keys come first, so that a common name never crowds the likely ones out. */
const BY_KEYS = `
  SELECT "personId", names, "birthDate", phones, county, since::text AS since
    FROM person_match
   WHERE keys && $1::text[] AND NOT ("notSame" && $2::text[])
   ORDER BY cardinality(ARRAY(SELECT unnest(keys) INTERSECT SELECT unnest($1::text[]))) DESC, "personId"
   LIMIT ${LIMIT}`;

/** Matches of a common key alone are cut off: the next letters will narrow them. */
const COMMON = `
  SELECT "personId", names, "birthDate", phones, county, since::text AS since
    FROM person_match
   WHERE keys && $1::text[] AND NOT ("notSame" && $2::text[])
   LIMIT ${LIMIT * 4}`;

/**
 * People who may be the one looked for, by the index of keys.
 *
 * @param elsewhere ids of people and contacts whose "not the same" holds here
 */
export async function findCandidates(source: DataSource, wanted: Wanted, elsewhere: readonly string[]): Promise<readonly Candidate[]> {
  const { rare, common } = keysToLookFor(wanted);
  const [likely, others] = await Promise.all([
    rare.length > 0 ? source.query<Candidate[]>(BY_KEYS, [rare, elsewhere]) : [],
    common.length > 0 ? source.query<Candidate[]>(COMMON, [common, elsewhere]) : [],
  ]);
  return [...new Map([...likely, ...others].map((row) => [row.personId, row])).values()];
}
