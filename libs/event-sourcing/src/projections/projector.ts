import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { CommandExecutor } from '../execute.js';
import type { SubjectKeys } from '../keys/subject-keys.js';
import type { Projection, Reaction } from '../projection.js';
import { Unsealer } from '../sealing/unseal.js';
import { Upcasters } from '../sealing/upcasters.js';
import { START, type EventStore } from '../store.js';
import { distance, measureOf } from '../stores/position.js';
import type { Target } from './apply-batch.js';
import { Checkpoints } from './checkpoints.js';
import { compareProjections, type Difference } from './compare.js';
import type { Follower } from './follower.js';
import { PageSource } from './page-source.js';
import { prepareBuild } from './builds.js';
import { prepareTables } from './prepare-tables.js';
import { ProjectionFollower } from './projection-follower.js';
import { ReactionFollower, reactionUnit } from './reaction-follower.js';
import type { Shared } from './shared.js';
import { shardsOf } from './shards.js';
import { definitionHash } from './table-ddl.js';
import { planTable } from './table-plan.js';
import { Turnstile } from './turnstile.js';
import { unitKey, type Unit } from './unit.js';
import { waitForPositions, type Reached } from './wait-for.js';

export interface ProjectorOptions {
  readonly pool: Pool;
  /** Initialised; only its entities' metadata is used. */
  readonly dataSource: DataSource;
  readonly store: EventStore;
  readonly keys: SubjectKeys;
  readonly upcasters?: Upcasters;
  readonly projections: readonly Projection[];
  readonly reactions?: readonly Reaction[];
  /** Needed for reactions. */
  readonly executor?: CommandExecutor;
  /** Where a reaction begins that never ran: `head` leaves alone what was written before (default). */
  readonly reactionsStart?: 'head' | 'beginning';
  /** Events a page; default 2,000. */
  readonly pageSize?: number;
  /** Batches at the same time; default 4. */
  readonly concurrency?: number;
  /** Told of every error and parked key, for the log. Messages hold no personal data. */
  readonly onError?: (name: string, error: unknown) => void;
}

export interface ProjectionStatus {
  readonly name: string;
  readonly version: number;
  readonly position: string;
  readonly head: string;
  /** How far behind the head; 0 when up to date. */
  readonly lag: number;
  /** What the lag counts: positions (about one an event), or bytes of a KurrentDB log. */
  readonly lagIn: 'positions' | 'bytes';
  /** Keys that wait because an event could not be applied. */
  readonly parked: number;
  /** Code of what holds it up, in this process. */
  readonly error: string | undefined;
}

/** Runs projections and reactions; also answers where they are, for processes that do not run them. */
export class Projector {
  private readonly shared: Shared;
  private readonly pages: PageSource;
  private readonly checkpoints: Checkpoints;
  private readonly targets: readonly Target[];
  private followers: Follower[] = [];

  constructor(private readonly options: ProjectorOptions) {
    const { pool, store, keys, dataSource, projections } = options;
    const unsealer = new Unsealer(keys, options.upcasters ?? new Upcasters());
    this.pages = new PageSource(store, unsealer, options.pageSize ?? 2_000);
    this.checkpoints = new Checkpoints(pool);
    this.targets = projections.map((projection) => ({
      projection,
      build: 1,
      plans: projection.entities.map((entity) => planTable(dataSource, projection, entity)),
    }));
    refuseSharedNames(this.targets);
    const { pages, checkpoints } = this;
    const turnstile = new Turnstile(options.concurrency ?? 4);
    this.shared = { pool, store, keys, unsealer, pages, checkpoints, turnstile, onError: options.onError ?? (() => undefined) };
  }

  /** Makes tables, views and checkpoints that are missing. Safe to call from many processes. */
  async prepare(): Promise<void> {
    for (const { projection, plans } of this.targets) {
      const { name, version } = projection;
      const shards = shardsOf({ projection });
      await prepareBuild(this.options.pool, { projection: name, version, build: 1, definition: definitionHash(plans), shards });
      for (let shard = 0; shard < shards; shard += 1) await this.checkpoints.prepare({ projection: name, version, build: 1, shard });
    }
    await prepareTables(this.options.pool, this.targets);
    const start = this.options.reactionsStart === 'beginning' ? START : await this.options.store.head();
    for (const reaction of this.options.reactions ?? [])
      await this.checkpoints.prepare(reactionUnit(reaction), reaction.from === 'beginning' ? START : start);
  }

  /** Prepares and begins to follow the log. */
  async start(): Promise<void> {
    await this.prepare();
    const { executor, reactions = [] } = this.options;
    if (reactions.length > 0 && !executor) throw new Error('Reactions need an executor.');
    this.pages.start();
    this.followers = [
      ...this.targets.flatMap((target) =>
        Array.from({ length: shardsOf(target) }, (_, shard) => new ProjectionFollower(this.shared, target, shard)),
      ),
      ...reactions.map((reaction) => new ReactionFollower(this.shared, reaction, executor!)),
    ];
    for (const follower of this.followers) follower.start();
  }

  /** Ends after the batches in flight. */
  async stop(): Promise<void> {
    const stopped = this.followers.map((follower) => follower.stop());
    this.pages.stop();
    await Promise.all(stopped);
    this.followers = [];
  }

  /** Where each projection and reaction is, by what is stored; errors are those of this process. */
  async status(): Promise<readonly ProjectionStatus[]> {
    const { pool, store, reactions = [] } = this.options;
    const all = [...this.units(), ...reactions.map(reactionUnit)];
    const [head, positions, parked] = await Promise.all([store.head(), this.checkpoints.read(all), countParked(pool)]);
    return all.map((unit) => {
      const { projection: name, version } = unit;
      const position = positions.get(unitKey(unit)) ?? START;
      const lag = distance(position, head);
      const error = this.followers.find((follower) => follower.name === name)?.error;
      return { name, version, position, head, lag, lagIn: measureOf(head), parked: parked.get(unitKey(unit)) ?? 0, error };
    });
  }

  /** Waits until these projections (default: all) have stored a checkpoint at or after a position. Works from any process. */
  waitFor(names: readonly string[] | 'all', position: string, timeoutMs: number): Promise<Reached> {
    const wanted = names === 'all' ? this.units() : this.units().filter(({ projection }) => names.includes(projection));
    return waitForPositions(this.checkpoints, wanted, position, timeoutMs);
  }

  /** Waits until every reaction has stored a checkpoint at or after a position, wherever it runs. */
  waitForReactions(position: string, timeoutMs: number): Promise<Reached> {
    return waitForPositions(this.checkpoints, (this.options.reactions ?? []).map(reactionUnit), position, timeoutMs);
  }

  /** The position that every projection has stored. */
  async reached(): Promise<string> {
    return (await this.waitFor('all', START, 0)).position;
  }

  /** Calls back, soon and without data, after a projection of this process has moved. Returns how to stop. */
  onMove(listener: () => void): () => void {
    return this.checkpoints.onCommitted(listener);
  }

  /** Rebuilds every projection from the first event in scratch tables and compares them row for row at the same position. */
  compare(names: readonly string[] | 'all' = 'all'): Promise<readonly Difference[]> {
    const wanted = this.targets.filter(({ projection }) => names === 'all' || names.includes(projection.name));
    return compareProjections(this.shared, wanted);
  }

  /** Every column of every read model and whether it is declared personal; for the test that finds undeclared ones. */
  columns(): readonly { table: string; column: string; type: string; personal: boolean }[] {
    return this.targets.flatMap(({ plans }) =>
      plans.flatMap((plan) =>
        plan.columns.map(({ name, sqlType }) => ({
          table: plan.view,
          column: name,
          type: sqlType,
          personal: plan.personal.some((personal) => personal.column === name),
        })),
      ),
    );
  }

  private units(): Unit[] {
    return this.targets.flatMap(({ projection, build }) =>
      Array.from({ length: shardsOf({ projection }) }, (_, shard) => ({
        projection: projection.name,
        version: projection.version,
        build,
        shard,
      })),
    );
  }
}

function refuseSharedNames(targets: readonly Target[]): void {
  const names = targets.flatMap(({ projection, plans }) => [`projection ${projection.name}`, ...plans.map((plan) => `table ${plan.view}`)]);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new Error(`The ${twice} is declared twice.`);
}

async function countParked(pool: Pool): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<Unit & { parked: number }>(
    'SELECT projection, version, build, shard, count(*)::int AS parked FROM projection_parked GROUP BY projection, version, build, shard',
  );
  return new Map(rows.map((row) => [unitKey(row), row.parked]));
}
