import type { EntityClass, Tally, TallySql } from '#event-sourcing';
import { WAITS } from '../definitions/measure-definition.js';

/** The strata of a measure that are counted apart. */
export const STRATA = ['county', 'program', 'language'] as const;
export type Stratum = (typeof STRATA)[number];

/** In a tally: all of them together. */
export const ALL = '*';

/** The cells themselves, a sum by any two strata, by each alone, and one over all: whatever a page tells apart, it reads no others. */
const MARGINS: Tally['margins'] = [
  STRATA,
  ...STRATA.map((summed) => STRATA.filter((stratum) => stratum !== summed)),
  ...STRATA.map((stratum) => [stratum]),
  [],
];

/**
 * Counts the members of a measure by its own `standings`, which its list of members is made of too.
 *
 * @param standings SQL that gives every touched member once
 */
export function tallyOf(entity: EntityClass, standings: (sql: TallySql) => string): Tally {
  return { entity, margins: MARGINS, cells: (sql) => cellsOf(standings(sql)) };
}

/** SQL that counts members by cell, state and days, as a tally keeps them. */
export function cellsOf(standings: string): string {
  const cell = 'county, program, language, month';
  return `
    WITH standings AS MATERIALIZED (${standings})
    SELECT ${cell}, 'all' AS part, state AS kind, coalesce(days, 0) AS size, count(*)::integer AS members
      FROM standings GROUP BY ${cell}, state, coalesce(days, 0)
    UNION ALL
    SELECT ${cell}, 'waiting', state, substr(day, 9)::integer, count(*)::integer
      FROM standings WHERE ${WAITS} GROUP BY ${cell}, state, substr(day, 9)`;
}
