import type { Pool } from 'pg';
import { START } from '../store.js';
import { distance, measureOf } from '../stores/position.js';
import { isSameBuild, standingBuilds, type Declared, type StoredBuild } from './builds.js';
import { unitKey, type Unit } from './unit.js';

/** How far a build has come, and when it will be there. */
export interface Progress {
  /** Of its slowest shard. */
  readonly position: string;
  /** Where the shown tables are, which it may not pass. */
  readonly goal: string;
  /** From 0 to 1. */
  readonly done: number;
  /** How much is missing, in what `lagIn` says. */
  readonly missing: number;
  readonly lagIn: 'positions' | 'bytes';
  /** Over the last minute, as far as it was watched, else since it began; undefined when nothing is known. */
  readonly perSecond: number | undefined;
  readonly secondsLeft: number | undefined;
}

/** A build that is on its way to be shown. */
export interface NextBuild extends StoredBuild {
  readonly progress: Progress;
  /** False when no process runs that has its code: it waits for one. */
  readonly attended: boolean;
}

/** How the tables of a projection stand: what is shown, what is to be shown next, and what this code would make. */
export interface BuildStatus {
  readonly name: string;
  /** Of this code; where it is lower than what is shown, this process does not run the projection. */
  readonly codeVersion: number;
  readonly live: StoredBuild | undefined;
  readonly next: NextBuild | undefined;
}

/** How long a sample counts, in milliseconds. */
const WATCHED = 60_000;
/** A worker that was not heard of for so long does not count. */
const HEARD = `interval '15 seconds'`;

interface Sample {
  readonly at: number;
  readonly position: string;
}

/** Reads how builds stand; from what it saw before it tells their pace. */
export class BuildWatch {
  private readonly samples = new Map<string, Sample[]>();

  constructor(private readonly pool: Pool) {}

  async status(all: readonly Declared[]): Promise<readonly BuildStatus[]> {
    const names = all.map(({ projection }) => projection.name);
    const builds = await standingBuilds(this.pool, names);
    const nexts = builds.filter(({ status }) => status !== 'live');
    const [positions, attended] = nexts.length > 0 ? await Promise.all([this.positions(nexts), this.attended()]) : [[], new Set<string>()];
    return all.map(({ projection: { name, version } }) => {
      const live = builds.find((build) => build.projection === name && build.status === 'live');
      const next = nexts.find((build) => build.projection === name);
      const place = (build: StoredBuild | undefined): string =>
        positions.find((one) => build && isSameBuild(one, build))?.position ?? START;
      const unit = next && unitKey({ ...next, shard: 0 });
      return {
        name,
        codeVersion: version,
        live,
        next: next && { ...next, progress: this.progress(next, place(next), place(live)), attended: attended.has(unit!) },
      };
    });
  }

  private async positions(builds: readonly StoredBuild[]): Promise<readonly (Omit<Unit, 'shard'> & { position: string })[]> {
    const { rows } = await this.pool.query<Omit<Unit, 'shard'> & { position: string }>(
      `SELECT projection, version, build, min(position) AS position FROM projection_checkpoints WHERE projection = ANY ($1)
       GROUP BY projection, version, build`,
      [builds.map(({ projection }) => projection)],
    );
    return rows;
  }

  /** The units that some process has the code for. */
  private async attended(): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query<{ unit: string }>(
      `SELECT DISTINCT unnest(runs) AS unit FROM projection_workers WHERE seen_at > clock_timestamp() - ${HEARD}`,
    );
    return new Set(rows.map(({ unit }) => unit));
  }

  private progress(build: StoredBuild, position: string, goal: string): Progress {
    const missing = distance(position, goal);
    const whole = distance(START, goal);
    const perSecond = this.pace(build, position);
    return {
      position,
      goal,
      done: whole === 0 ? 1 : 1 - missing / whole,
      missing,
      lagIn: measureOf(goal),
      perSecond,
      secondsLeft: missing === 0 ? 0 : perSecond ? Math.ceil(missing / perSecond) : undefined,
    };
  }

  private pace(build: StoredBuild, position: string): number | undefined {
    const key = unitKey({ ...build, shard: 0 });
    const now = Date.now();
    const seen = (this.samples.get(key) ?? []).filter(({ at }) => now - at < WATCHED);
    this.samples.set(key, [...seen, { at: now, position }]);
    const from = seen[0] ?? { at: build.startedAt.getTime(), position: START };
    const moved = distance(from.position, position);
    return moved === 0 || now <= from.at ? undefined : (moved * 1000) / (now - from.at);
  }
}
