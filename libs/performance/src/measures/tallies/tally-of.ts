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
  const cell = 'county, program, language, month, state';
  const cells = (sql: TallySql): string => `
    WITH standings AS MATERIALIZED (${standings(sql)})
    SELECT ${cell}, '' AS day, coalesce(days, 0) AS days, count(*)::integer AS members FROM standings GROUP BY ${cell}, days
    UNION ALL
    SELECT ${cell}, day, 0, count(*)::integer FROM standings WHERE ${WAITS} GROUP BY ${cell}, day`;
  return { entity, margins: MARGINS, cells };
}
