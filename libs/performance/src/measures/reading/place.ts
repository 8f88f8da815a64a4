import { COUNTIES, JURISDICTION_NAMES, SERVICE_AUTHORITIES, type Jurisdiction } from '#codes';
import { Refusal } from '#event-sourcing';
import { PLACE_MISSING } from '../facts/places.js';

const STATE = '27';

/** What `place=` may be. */
export const PLACES: readonly string[] = [...Object.keys(JURISDICTION_NAMES), PLACE_MISSING];

/**
 * @returns codes of the counties that make the place, or undefined for the whole state (which also holds those whose place is missing)
 * @throws Refusal shape for a code that is no place
 */
export function countiesOf(place: string | undefined): readonly string[] | undefined {
  if (place === undefined || place === STATE) return undefined;
  if (!PLACES.includes(place)) throw new Refusal('shape', 'measure.place', 'This is not a place that the measures know.');
  return SERVICE_AUTHORITIES[place] ?? [place];
}

/** Authorities whose counties are all part of the place. An authority’s row is its counties together, never added to theirs. */
export function authoritiesIn(place: string | undefined): readonly { code: string; counties: readonly string[] }[] {
  const asked = countiesOf(place);
  return Object.entries(SERVICE_AUTHORITIES)
    .filter(([, counties]) => asked === undefined || counties.every((county) => asked.includes(county)))
    .map(([code, counties]) => ({ code, counties }));
}

/** Places that always have their row, so that a county with nobody in it is seen to have nobody. */
export function rowsOf(place: string | undefined): readonly string[] {
  return countiesOf(place) ?? [...COUNTIES];
}

/** @returns the name that people use, such as `Olmsted County` */
export function placeName(code: string): string {
  if (code === PLACE_MISSING) return 'Place missing';
  return JURISDICTION_NAMES[code as Jurisdiction] ?? code;
}
