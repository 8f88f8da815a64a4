import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { CommandExecutor } from '../execute.js';
import type { Instruments } from '../instruments.js';
import type { SubjectKeys } from '../keys/subject-keys.js';
import type { Projection, Reaction } from '../projection.js';
import { Unsealer } from '../sealing/unseal.js';
import { Upcasters } from '../sealing/upcasters.js';
import { START, type EventStore } from '../store.js';
import type { Tracing } from '../tracing.js';
import { refuseStrange } from './beyond-log.js';
import { prepareBuilds } from './build-life.js';
import { BuildUnits } from './build-units.js';
import { declared, type Declared } from './builds.js';
import { Checkpoints, LEASE_MS } from './checkpoints.js';
import { compareProjections, type Difference } from './compare.js';
import { Leases } from './leases.js';
import { ProjectionBuilds } from './manage-builds.js';
import { Moves } from './moves.js';
import { PageSource } from './page-source.js';
import { ParkedKeys } from './parked-keys.js';
import { reactionName, reactionUnit } from './reaction-commands.js';
import { ReactionFollower } from './reaction-follower.js';
import type { Runnable } from './runnable-units.js';
import type { Shared } from './shared.js';
import { readStatus, type ProjectionStatus } from './status.js';
import { Turnstile } from './turnstile.js';
import { waitForPositions, type Reached } from './wait-for.js';
import { WorkMeter } from './work-meter.js';
import { Worker } from './worker.js';

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
  /** How long a unit stays its owner's without a sign of life, in milliseconds; default 5,000. */
  readonly leaseMs?: number;
  /** Told of every error and parked key, for the log. Messages hold no personal data. */
  readonly onError?: (name: string, error: unknown) => void;
  readonly instruments?: Instruments;
  readonly tracing?: Tracing;
}

/** Runs projections and reactions; also answers where they are, for processes that do not run them. */
export class Projector {
  private readonly shared: Shared;
  private readonly pages: PageSource;
  private readonly checkpoints: Checkpoints;
  private readonly moves: Moves;
  /** The keys that wait, and what may be done about them. */
  readonly parked: ParkedKeys;
  private readonly declared: readonly Declared[];
  private readonly units: BuildUnits;
  /** Rebuilds: how they stand, and what a person may do about them. */
  readonly builds: ProjectionBuilds;
  private worker: Worker | undefined;

  constructor(private readonly options: ProjectorOptions) {
    const { pool, store, keys, dataSource, projections } = options;
    const unsealer = new Unsealer(keys, options.upcasters ?? new Upcasters());
    const pageSize = options.pageSize ?? 2_000;
    this.pages = new PageSource(store, unsealer, pageSize);
    this.checkpoints = new Checkpoints(pool, options.leaseMs);
    this.moves = new Moves(pool);
    this.declared = projections.map((projection) => declared(dataSource, projection));
    refuseSharedNames(this.declared);
    const { pages, checkpoints, moves } = this;
    const turnstile = new Turnstile(options.concurrency ?? 4);
    const onError = options.onError ?? (() => undefined);
    const meter = new WorkMeter(options.instruments, options.tracing);
    this.shared = { pool, store, keys, unsealer, pages, checkpoints, moves, turnstile, meter, onError };
    const { executor, reactions = [] } = options;
    this.parked = new ParkedKeys({ shared: this.shared, dataSource, projections, reactions, ...(executor && { executor }) });
    this.builds = new ProjectionBuilds(pool, this.declared);
    this.units = new BuildUnits(this.shared, this.declared, pageSize);
  }

  /** Makes tables, views and checkpoints that are missing. Safe to call from many processes. */
  async prepare(): Promise<void> {
    await prepareBuilds(this.options.pool, this.declared);
    const start = this.options.reactionsStart === 'beginning' ? START : await this.options.store.head();
    for (const reaction of this.options.reactions ?? [])
      await this.checkpoints.prepare(reactionUnit(reaction), reaction.from === 'beginning' ? START : start);
  }

  /**
   * Prepares, and works from then on at this process's share of what there is to do.
   *
   * @throws StrangeLog, before anything is changed, when the log is not the one of the checkpoints
   */
  async start(): Promise<void> {
    await this.refuseStrangeLog();
    await this.prepare();
    const { pool, store, executor, reactions = [], leaseMs = LEASE_MS } = this.options;
    if (reactions.length > 0 && !executor) throw new Error('Reactions need an executor.');
    this.listen();
    this.pages.start();
    const leases = new Leases(pool, leaseMs, (connected) => this.worker?.hear(connected));
    const units = { list: () => this.runnable() };
    this.worker = new Worker(leases, { store, units, onError: this.shared.onError });
    this.worker.start();
  }

  /** This process's name among the workers; undefined while it works at nothing. */
  get workerName(): string | undefined {
    return this.worker?.name;
  }

  /** Hears of what other processes move, so that who waits here is told at once. {@link start} does it too. */
  listen(): void {
    this.moves.listen();
  }

  /** Ends after the batches in flight; what this process worked at is free for others at once. */
  async stop(): Promise<void> {
    const stopped = this.worker?.stop();
    this.pages.stop();
    await stopped;
    this.worker = undefined;
    await this.moves.close();
  }

  /** @throws StrangeLog when the log ends before a checkpoint, or holds something else there: it is not the one that the read models were made from */
  async refuseStrangeLog(): Promise<void> {
    for (const place of await this.checkpoints.furthest()) await refuseStrange(this.options.store, place);
  }

  /** Where each unit of the shown builds is, and who works at it: by what is stored, the same in every process. */
  status(): Promise<readonly ProjectionStatus[]> {
    const { pool, store, reactions = [] } = this.options;
    return readStatus(pool, store, [...this.names(), ...reactions.map(reactionName)]);
  }

  /** Waits until these projections (default: all) have stored a checkpoint at or after a position. Works from any process. */
  waitFor(names: readonly string[] | 'all', position: string, timeoutMs: number): Promise<Reached> {
    const wanted = names === 'all' ? this.names() : this.names().filter((name) => names.includes(name));
    return waitForPositions(this.shared, wanted, position, timeoutMs);
  }

  /** Waits until every reaction that sends commands or sets timers has stored a checkpoint at or after a position, wherever it runs. */
  waitForReactions(position: string, timeoutMs: number): Promise<Reached> {
    const acting = (this.options.reactions ?? []).filter(({ on, timers }) => timers !== undefined || Object.keys(on).length > 0);
    return waitForPositions(this.shared, acting.map(reactionName), position, timeoutMs);
  }

  /** The position that every projection has stored. */
  async reached(): Promise<string> {
    return (await this.waitFor('all', START, 0)).position;
  }

  /** Calls back, soon and without data, after a projection has moved, in whatever process. Returns how to stop. */
  onMove(listener: () => void): () => void {
    return this.moves.onMove(listener);
  }

  /** Rebuilds every projection from the first event in scratch tables and compares them row for row at the same position. */
  compare(names: readonly string[] | 'all' = 'all'): Promise<readonly Difference[]> {
    const wanted = this.declared.filter(({ projection }) => names === 'all' || names.includes(projection.name));
    return compareProjections(this.shared, wanted);
  }

  /** Every column of every read model and whether it is declared personal; for the test that finds undeclared ones. */
  columns(): readonly { table: string; column: string; type: string; personal: boolean }[] {
    return this.declared.flatMap((one) =>
      plansOf(one).flatMap((plan) =>
        plan.columns.map(({ name, sqlType }) => ({
          table: plan.view,
          column: name,
          type: sqlType,
          personal: plan.personal.some((personal) => personal.column === name),
        })),
      ),
    );
  }

  private names(): string[] {
    return this.declared.map(({ projection }) => projection.name);
  }

  /** What this code can work at. */
  private async runnable(): Promise<readonly Runnable[]> {
    const { executor, reactions = [] } = this.options;
    const ofReactions = reactions.map((reaction) => ({
      unit: reactionUnit(reaction),
      open: () => new ReactionFollower(this.shared, reaction, executor!),
    }));
    return [...(await this.units.list()), ...ofReactions];
  }
}

const plansOf = (one: Declared) => one.target({ build: 1, shards: 1 }).plans;

function refuseSharedNames(all: readonly Declared[]): void {
  const names = all.flatMap((one) => [`projection ${one.projection.name}`, ...plansOf(one).map((plan) => `table ${plan.view}`)]);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new Error(`The ${twice} is declared twice.`);
}
