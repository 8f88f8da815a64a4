import { BuildFollower, type BuildShared } from './build-follower.js';
import { standingBuilds, type Declared, type StoredBuild } from './builds.js';
import { PageSource } from './page-source.js';
import { ProjectionFollower } from './projection-follower.js';
import type { Runnable, RunnableUnits } from './runnable-units.js';
import type { Shared } from './shared.js';
import { Turnstile } from './turnstile.js';

/** Batches of builds at the same time: the connections are there for those who keep what is shown. */
const BATCHES = 2;

/** The shards of the builds that this code has the version of: what is shown, and what is to be shown next, whoever asked for it. */
export class BuildUnits implements RunnableUnits {
  private readonly building: BuildShared;

  constructor(
    private readonly shared: Shared,
    private readonly all: readonly Declared[],
    pageSize: number,
  ) {
    // Builds read the log among themselves: far behind, they would have those wait who are at its end.
    const pages = new PageSource(shared.store, shared.unsealer, pageSize);
    this.building = { ...shared, pages, turnstile: new Turnstile(BATCHES), live: shared, takeovers: new Turnstile(1) };
  }

  async list(): Promise<readonly Runnable[]> {
    const stored = await standingBuilds(
      this.shared.pool,
      this.all.map(({ projection }) => projection.name),
    );
    return this.all.flatMap((one) => stored.filter((build) => isRunBy(one, build)).flatMap((build) => this.unitsOf(one, build)));
  }

  private unitsOf(one: Declared, build: StoredBuild): Runnable[] {
    const { projection, version, build: number, shards, status } = build;
    const target = one.target(build);
    return Array.from({ length: shards }, (_, shard) => ({
      unit: { projection, version, build: number, shard },
      open: () =>
        status === 'live'
          ? new ProjectionFollower(this.shared, target, shard)
          : new BuildFollower(this.building, { projection, version, build: number }, target, shard),
    }));
  }
}

/** Code of another version, lower or higher, would fill the tables with something else. */
function isRunBy({ projection, definition }: Declared, build: StoredBuild): boolean {
  const { name, version } = projection;
  return build.projection === name && build.version === version && build.definition === definition && build.status !== 'refused';
}
