import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { checkFacts } from '#codes';
import type { Deliveries } from '#deliveries';
import {
  createExecutor,
  logMigrations,
  PostgresSubjectKeys,
  Projector,
  TimerRunner,
  Unsealer,
  Upcasters,
  type CommandExecutor,
  type EntityClass,
  type EventStore,
  type FactsCheck,
  type MovableKeys,
  type Projection,
  type Reaction,
  type SubjectKeys,
} from '#event-sourcing';
import {
  createDataSource,
  createPool,
  LogStreams,
  migrate,
  systemClock,
  Telemetry,
  type HealthOptions,
  type HealthWatch,
  type Clock,
  type Log,
  type Migration,
  type Streams,
} from '#platform';
import { observeKernel } from './observe-kernel.js';
import { logKindOf, logMigrationsFor, openStore, type LogKind, type OpenStore } from './open-store.js';

export interface KernelOptions {
  /** Of the database. */
  readonly url: string;
  /** Of the log, where it is not kept in the database: `esdb://…`. */
  readonly eventStoreUrl?: string;
  readonly masterKey: Buffer;
  readonly log: Log;
  readonly projections: readonly Projection[];
  readonly reactions: readonly Reaction[];
  readonly entities: readonly EntityClass[];
  /** Of the libs, after those of the log. */
  readonly migrations: readonly Migration[];
  readonly upcasters?: Upcasters;
  readonly factsCheck?: FactsCheck;
  /**
   * For processes that serve: a statement without an answer for so long, in milliseconds, has failed. Absent for tools, which may
   * compare and rebuild for as long as it takes.
   */
  readonly answerWithinMs?: number;
  /** What tells outside, made on what was opened; undefined where nothing is told. */
  readonly deliveries?: (parts: { pool: Pool; streams: Streams }) => Deliveries | undefined;
  /** For timers; default: the system's. */
  readonly clock?: Clock;
  /** Counts and traces; made here when it is not given. */
  readonly telemetry?: Telemetry;
  readonly health?: HealthOptions;
}

/** Everything below HTTP, opened on one database. */
export interface Kernel {
  readonly pool: Pool;
  readonly dataSource: DataSource;
  readonly store: EventStore;
  readonly logKind: LogKind;
  readonly keys: SubjectKeys & MovableKeys;
  readonly executor: CommandExecutor;
  readonly projector: Projector;
  /** What is to be done at a time to come. Firing begins with `timers.start()`, beside the projector. */
  readonly timers: TimerRunner;
  /** Mail and webhooks, where they are configured. Started before the projector. */
  readonly deliveries: Deliveries | undefined;
  readonly streams: Streams;
  readonly upcasters: Upcasters;
  readonly telemetry: Telemetry;
  /** Checks that everything moves; once started, on its own. */
  readonly health: HealthWatch;
  /** All that this database must have, in order. */
  readonly migrations: readonly Migration[];
  /** Stops following and listening, then gives the connections back. */
  close(): Promise<void>;
}

/** How long due timers wait at a time for the reactions to catch up, in milliseconds. */
const PATIENCE = 5_000;

/** Opens log, keys, executor and projector, migrated. Following the log begins with `projector.start()`. */
export async function openKernel(options: KernelOptions): Promise<Kernel> {
  const { url, eventStoreUrl, log, answerWithinMs, telemetry = new Telemetry() } = options;
  const { instruments } = telemetry;
  const pool = createPool(url, { max: 14, answerWithinMs, onError: (error) => log.warn({ error }, 'a connection was lost') });
  const migrations = [...logMigrations, ...logMigrationsFor(eventStoreUrl), ...options.migrations];
  let opened: OpenStore | undefined;
  try {
    await migrate(pool, migrations);
    const dataSource = await createDataSource(url, options.entities, { answerWithinMs }).initialize();
    opened = await openStore(pool, eventStoreUrl, { answerWithinMs, instruments });
    return { ...composeKernel(options, { pool, dataSource, telemetry, ...opened }), migrations };
  } catch (error) {
    await opened?.close();
    await pool.end();
    throw error;
  }
}

interface Opened extends OpenStore {
  readonly pool: Pool;
  readonly dataSource: DataSource;
  readonly telemetry: Telemetry;
}

/** Puts together what works on an opened database and log. */
function composeKernel(options: KernelOptions, opened: Opened): Omit<Kernel, 'migrations'> {
  const { log, projections, upcasters = new Upcasters(), factsCheck = checkFacts, clock = systemClock } = options;
  const { pool, dataSource, store, telemetry } = opened;
  const { instruments, tracing } = telemetry;
  const keys = new PostgresSubjectKeys({ pool, masterKey: options.masterKey });
  const executor = createExecutor({ store, keys, upcasters, factsCheck, instruments, tracing });
  const streams = new LogStreams(store, new Unsealer(keys, upcasters));
  const deliveries = options.deliveries?.({ pool, streams });
  const reactions = [...options.reactions, ...(deliveries ? [deliveries.reaction] : [])];
  const onError = (name: string, error: unknown): void => log.error({ error, projection: name }, 'a projection waits');
  const followed = { pool, dataSource, store, keys, upcasters, projections, reactions, executor, onError, instruments, tracing };
  const projector = new Projector(followed);
  const caughtUp = async (): Promise<boolean> => (await projector.waitForReactions(await store.head(), PATIENCE)).reached;
  const onTimerError = (timer: string, error: unknown): void => log.error({ error, timer }, 'a timer waits');
  const timers = new TimerRunner({ pool, executor, reactions, caughtUp, clock, onError: onTimerError });
  const health = observeKernel(telemetry, { pool, store, projections, reactions }, options.health);
  const close = async (): Promise<void> => {
    health.stop();
    await timers.stop();
    await projector.stop();
    await deliveries?.stop();
    await opened.close();
    if (dataSource.isInitialized) await dataSource.destroy();
    await pool.end();
  };
  const logKind = logKindOf(options.eventStoreUrl);
  return { pool, dataSource, store, logKind, keys, executor, projector, timers, deliveries, streams, upcasters, telemetry, health, close };
}
