import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Projection } from '../projection.js';
import type { Finding } from './compare-tables.js';
import { definitionHash } from './table-ddl.js';
import { planTable } from './table-plan.js';
import type { Target } from './target.js';

/** Names one set of tables of a projection's version. */
export interface BuildId {
  readonly projection: string;
  readonly version: number;
  /** The first of a version is 1. */
  readonly build: number;
}

/** One set of tables of a projection's version. */
export interface Build extends BuildId {
  /** Tells one shape of the tables from another; the same for every build of a version. */
  readonly definition: string;
  /** Fixed when the build is made. */
  readonly shards: number;
}

/** `building`: is filled. `refused`: waits for a person. `live`: its tables are shown. `retired`: they were, or it was given up. */
export type BuildState = 'building' | 'refused' | 'live' | 'retired';

/** A build as it stands. */
export interface StoredBuild extends Build {
  readonly status: BuildState;
  readonly startedAt: Date;
  /** When its tables began to be shown; null for one that never was. */
  readonly liveAt: Date | null;
  /** What was not alike when it was compared last. */
  readonly differences: Differences | null;
  /** Who took over what differs, by name, and when. */
  readonly acceptedBy: string | null;
  readonly acceptedAt: Date | null;
}

/** What was not alike at one position. */
export interface Differences {
  readonly position: string;
  readonly findings: readonly Finding[];
}

/** A projection as this code has it. */
export interface Declared {
  readonly projection: Projection;
  readonly definition: string;
  /** The tables of one of its builds. */
  target(build: Pick<Build, 'build' | 'shards'>): Target;
}

/** Reads from the entities how a projection's tables must be. */
export function declared(dataSource: DataSource, projection: Projection): Declared {
  const plansOf = (build: number) => projection.entities.map((entity) => planTable(dataSource, projection, entity, build));
  const definition = definitionHash(plansOf(1));
  return { projection, definition, target: ({ build, shards }) => ({ projection, build, shards, plans: plansOf(build) }) };
}

/** The parameters are $1 to $3, as {@link buildValues} gives them. */
export const SAME_BUILD = 'projection = $1 AND version = $2 AND build = $3';

export function buildValues({ projection, version, build }: BuildId): (string | number)[] {
  return [projection, version, build];
}

/** True for builds of one name. */
export function isSameBuild(a: BuildId, b: BuildId): boolean {
  return a.projection === b.projection && a.version === b.version && a.build === b.build;
}

type Asking = Pick<Pool, 'query'>;

const COLUMNS = `projection, version, build, definition, shards, status, started_at AS "startedAt", live_at AS "liveAt",
  differences, accepted_by AS "acceptedBy", accepted_at AS "acceptedAt"`;

/** All builds of a projection, the newest first. */
export async function buildsOf(pool: Asking, projection: string): Promise<readonly StoredBuild[]> {
  const { rows } = await pool.query<StoredBuild>(
    `SELECT ${COLUMNS} FROM projection_builds WHERE projection = $1 ORDER BY version DESC, build DESC`,
    [projection],
  );
  return rows;
}

/** The builds that are shown or on their way to be, of these projections. */
export async function standingBuilds(pool: Asking, projections: readonly string[]): Promise<readonly StoredBuild[]> {
  const { rows } = await pool.query<StoredBuild>({
    name: 'standing-builds',
    text: `SELECT ${COLUMNS} FROM projection_builds WHERE projection = ANY ($1) AND status <> 'retired' ORDER BY projection, version, build`,
    values: [projections],
  });
  return rows;
}

/** What a start of this code means for the builds of a projection. */
export type Step =
  | { readonly do: 'nothing' }
  /** Newer code has gone further: this one does not run the projection. */
  | { readonly do: 'stand-back'; readonly version: number }
  | { readonly do: 'make'; readonly build: number; readonly status: 'live' | 'building'; readonly instead: StoredBuild | undefined };

/**
 * The life of a build by the version of the code: the first is live at once, a higher version is made beside the live one (and
 * instead of a lower one that has not got there), an equal version must have the equal shape.
 */
export function stepFor({ projection, definition }: Pick<Declared, 'projection' | 'definition'>, builds: readonly StoredBuild[]): Step {
  const { name, version } = projection;
  const live = builds.find(({ status }) => status === 'live');
  const next = builds.find(({ status }) => status === 'building' || status === 'refused');
  const same = [next, live].find((build) => build?.version === version);
  if (same && same.definition !== definition) {
    throw new Error(`The tables of the projection ${name} have changed but its version is still ${version}: raise it.`);
  }
  const furthest = Math.max(live?.version ?? 0, next?.version ?? 0);
  if (same && version >= (live?.version ?? 0)) return { do: 'nothing' };
  if (version < furthest) return { do: 'stand-back', version: furthest };
  return { do: 'make', build: nextNumber(builds, version), status: live ? 'building' : 'live', instead: next };
}

/** No name of a table is ever used twice. */
export function nextNumber(builds: readonly BuildId[], version: number): number {
  return Math.max(0, ...builds.filter((build) => build.version === version).map(({ build }) => build)) + 1;
}
