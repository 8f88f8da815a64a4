import type { Pool } from 'pg';
import { Answers, loadAnswers } from './answers.js';
import { SAME_UNIT, unitValues, type Unit } from './unit.js';

/** What a unit does not apply like everything else: keys that wait, each from a position on, and events that were answered. */
export interface Exceptions {
  readonly parked: ReadonlyMap<string, string>;
  readonly answers: Answers;
}

/** Nothing waits and nothing was answered. */
export const NO_EXCEPTIONS: Exceptions = { parked: new Map(), answers: new Answers() };

/** Reads them; within the transaction that holds the unit's checkpoint they stay as they are. */
export async function loadExceptions(database: Pick<Pool, 'query'>, unit: Unit): Promise<Exceptions> {
  const { rows } = await database.query<{ key: string; position: string }>(
    `SELECT key, position FROM projection_parked WHERE ${SAME_UNIT}`,
    unitValues(unit),
  );
  const answers = await loadAnswers(database, unit.projection);
  return { parked: new Map(rows.map(({ key, position }) => [key, position])), answers };
}
