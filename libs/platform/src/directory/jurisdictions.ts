import { JURISDICTIONS, SERVICE_AUTHORITIES } from '#codes';

/** Which counties a jurisdiction works for. A Tribal nation stands for itself, wherever its people live. */
const COVERS: Readonly<Record<string, readonly string[]>> = { '27': JURISDICTIONS, ...SERVICE_AUTHORITIES };

/** True when one of the jurisdictions works for the place, itself a county or another jurisdiction. */
export function covers(jurisdictions: readonly string[], place: string): boolean {
  return jurisdictions.some((one) => one === place || (COVERS[one] ?? []).includes(place));
}

/** All places that these jurisdictions work for: for filters of lists. */
export function placesOf(jurisdictions: readonly string[]): readonly string[] {
  return [...new Set(jurisdictions.flatMap((one) => [one, ...(COVERS[one] ?? [])]))];
}
