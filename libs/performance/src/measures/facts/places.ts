import { SERVING_PLACES } from '#codes';

/** Where a contact's place is not one that the measures know: a row of its own, never guessed. */
export const PLACE_MISSING = 'missing';

const KNOWN: readonly string[] = SERVING_PLACES;

/** @returns the code itself, or `missing` */
export function placeOrMissing(code: unknown): string {
  return typeof code === 'string' && KNOWN.includes(code) ? code : PLACE_MISSING;
}
