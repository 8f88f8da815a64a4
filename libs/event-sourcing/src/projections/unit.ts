/** What one worker at a time makes: a shard of a build of a projection's version. */
export interface Unit {
  readonly projection: string;
  readonly version: number;
  /** Which set of tables of this version; the first is 1. */
  readonly build: number;
  /** From 0; a projection that is not divided has one. */
  readonly shard: number;
}

/** What a worker holds: its unit, and the fence that proves that it is still the owner. */
export interface Claim extends Unit {
  readonly fence: string;
}

/** The columns of {@link Unit} as a list of statement parameters, in the order of {@link SAME_UNIT}. */
export function unitValues({ projection, version, build, shard }: Unit): (string | number)[] {
  return [projection, version, build, shard];
}

/** A condition on a table that has a unit's columns; the parameters are $1 to $4. */
export const SAME_UNIT = 'projection = $1 AND version = $2 AND build = $3 AND shard = $4';

/** One text a unit, to keep it in a map. */
export function unitKey({ projection, version, build, shard }: Unit): string {
  return `${projection}/${version}/${build}/${shard}`;
}
