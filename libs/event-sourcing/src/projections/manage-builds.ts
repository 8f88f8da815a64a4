import type { Pool, PoolClient } from 'pg';
import { addBuild, giveUp, inTurn, viewsOf } from './build-life.js';
import { buildsOf, buildValues, nextNumber, SAME_BUILD, type Build, type Declared, type StoredBuild } from './builds.js';
import { besideLive } from './ceiling.js';
import { BuildWatch, type BuildStatus } from './build-status.js';
import { shardsOf } from './shards.js';

/** What was asked for cannot be done as things stand; says why, and what to do. */
export class BuildRefused extends Error {
  constructor(
    message: string,
    readonly code: 'being-built' | 'other-version' | 'not-made' | 'nothing-refused' | 'nothing-to-drop' | 'same-version' | 'unknown',
  ) {
    super(message);
    this.name = 'BuildRefused';
  }
}

/** The builds of the projections of this code, for whoever operates them. From any process. */
export class ProjectionBuilds {
  private readonly watch: BuildWatch;

  constructor(
    private readonly pool: Pool,
    private readonly all: readonly Declared[],
  ) {
    this.watch = new BuildWatch(pool);
  }

  get names(): readonly string[] {
    return this.all.map(({ projection }) => projection.name);
  }

  /** The name, if there is such a projection. @throws BuildRefused with the names that there are */
  named(name: string): string {
    return this.of(name).projection.name;
  }

  /** How they stand; asked again, it tells how fast those move that are on their way. */
  status(): Promise<readonly BuildStatus[]> {
    return this.watch.status(this.all);
  }

  /** See {@link requestRebuild}. @throws BuildRefused */
  rebuild(name: string): Promise<Build> {
    return requestRebuild(this.pool, this.of(name));
  }

  /** See {@link acceptBuild}. @throws BuildRefused */
  accept(name: string, acceptance: Acceptance): Promise<StoredBuild> {
    return acceptBuild(this.pool, this.of(name).projection.name, acceptance);
  }

  /** See {@link dropBuild}. @throws BuildRefused */
  drop(name: string): Promise<StoredBuild> {
    return dropBuild(this.pool, this.of(name));
  }

  private of(name: string): Declared {
    const one = this.all.find(({ projection }) => projection.name === name);
    if (!one) throw new BuildRefused(`There is no projection ${name}. There are: ${[...this.names].sort().join(', ')}.`, 'unknown');
    return one;
  }
}

/**
 * Asks for a new build of the version that is shown. Whichever process runs projections fills it beside the shown one; it takes over
 * once it is equal.
 *
 * @throws BuildRefused when one is on its way already, or when this code has another version than the one that is shown
 */
export function requestRebuild(pool: Pool, one: Declared): Promise<Build> {
  return inTurn(pool, one.projection.name, async (client) => {
    const builds = await buildsOf(client, one.projection.name);
    const live = await refuseRebuild(client, one, builds);
    const build = { ...live, definition: one.definition, shards: shardsOf(one), build: nextNumber(builds, live.version) };
    await addBuild(client, one, build, 'building');
    return build;
  });
}

async function refuseRebuild(
  client: PoolClient,
  { projection, definition }: Declared,
  builds: readonly StoredBuild[],
): Promise<StoredBuild> {
  const { name, version } = projection;
  const live = builds.find(({ status }) => status === 'live');
  if (!live) throw new BuildRefused(`${name} was never made here: start the product once.`, 'not-made');
  const next = builds.find(({ status }) => status === 'building' || status === 'refused');
  if (next) throw new BuildRefused(await alreadyThere(client, next), 'being-built');
  if (live.version !== version || live.definition !== definition) {
    const words = `${name} is shown in version ${live.version}, and this release has version ${version}.`;
    throw new BuildRefused(`${words} Rebuild it by the release that keeps it.`, 'other-version');
  }
  return live;
}

async function alreadyThere(client: PoolClient, next: StoredBuild): Promise<string> {
  const { projection, version, build, status, startedAt } = next;
  const which = `${projection} v${version} build ${build}`;
  const since = startedAt.toISOString();
  if (status === 'refused') return `${which} was begun at ${since} and was refused: accept its differences or drop it first.`;
  const { shards } = await besideLive(client, next);
  const place = [...shards].sort((a, b) => (a.position < b.position ? -1 : 1))[0];
  const far = place ? ` and has come to ${place.position} of ${place.ceiling}` : '';
  return `${which} is being made since ${since}${far}: wait for it, or drop it first.`;
}

/** Who takes over what differs, and whether they mean it also where the version is the same. */
export interface Acceptance {
  /** A person's name or id, kept with the build. */
  readonly by: string;
  /** Tables of one version should be equal: without a word more, what differs there is not accepted. */
  readonly sameVersion?: boolean;
}

/**
 * Takes over the differences of a refused build: it is filled up and takes over, as long as nothing else differs by then.
 *
 * @throws BuildRefused when none was refused, or when its version is the one that is shown
 */
export function acceptBuild(pool: Pool, projection: string, { by, sameVersion = false }: Acceptance): Promise<StoredBuild> {
  return inTurn(pool, projection, async (client) => {
    const builds = await buildsOf(client, projection);
    const refused = builds.find(({ status }) => status === 'refused');
    if (!refused) throw new BuildRefused(`No build of ${projection} was refused: there is nothing to accept.`, 'nothing-refused');
    const live = builds.find(({ status }) => status === 'live');
    if (live?.version === refused.version && !sameVersion) {
      const why = `${projection} is built in the version that is shown, so its rows should be equal: one of the two is wrong.`;
      throw new BuildRefused(`${why} Find out which before you replace what is shown.`, 'same-version');
    }
    await client.query(
      `UPDATE projection_builds SET status = 'building', accepted_by = $4, accepted_at = clock_timestamp() WHERE ${SAME_BUILD}`,
      [...buildValues(refused), by],
    );
    return refused;
  });
}

/**
 * Gives up a build that is not shown: its tables go, what is shown stays as it is.
 *
 * @throws BuildRefused when there is none
 */
export function dropBuild(pool: Pool, one: Pick<Declared, 'projection' | 'target'>): Promise<StoredBuild> {
  const { name } = one.projection;
  return inTurn(pool, name, async (client) => {
    const next = (await buildsOf(client, name)).find(({ status }) => status === 'building' || status === 'refused');
    if (!next) throw new BuildRefused(`No build of ${name} is being made or was refused: there is nothing to drop.`, 'nothing-to-drop');
    await giveUp(client, next, viewsOf(one));
    return next;
  });
}
