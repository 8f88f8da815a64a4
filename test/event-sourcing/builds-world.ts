import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { command } from '../../libs/event-sourcing/src/decider.js';
import type { DomainEvent } from '../../libs/event-sourcing/src/event.js';
import { createExecutor } from '../../libs/event-sourcing/src/execution/executor.js';
import type { CommandExecutor } from '../../libs/event-sourcing/src/execute.js';
import { uuidV7 } from '../../libs/event-sourcing/src/ids.js';
import { MemorySubjectKeys } from '../../libs/event-sourcing/src/keys/memory-subject-keys.js';
import type { Projection, Reaction } from '../../libs/event-sourcing/src/projection.js';
import type { NextBuild } from '../../libs/event-sourcing/src/projections/build-status.js';
import type { StoredBuild } from '../../libs/event-sourcing/src/projections/builds.js';
import { Projector } from '../../libs/event-sourcing/src/projections/projector.js';
import { logMigrations } from '../../libs/event-sourcing/src/stores/postgres/log-migrations.js';
import { PostgresEventStore } from '../../libs/event-sourcing/src/stores/postgres/postgres-store.js';
import { createPool } from '../../libs/platform/src/database/pool.js';
import { migrated, testDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from './eventually.js';
import { notebook, openNotebook, request, writeNote } from './notebook.js';
import { fixtureDataSource } from './shelves.js';

const erase = command('Erase', notebook, (input: { personId: string }) => {
  const event: DomainEvent = { type: 'PersonErased', data: { personId: input.personId, legalBasis: 'request' } };
  return [event as never];
});

/** A log of notebooks, and processes that project it. */
export class BuildsWorld {
  private readonly running: Projector[] = [];
  private readonly pools: pg.Pool[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly dataSource: DataSource,
    readonly store: PostgresEventStore,
    readonly keys: MemorySubjectKeys,
    readonly executor: CommandExecutor,
  ) {}

  static async open(): Promise<BuildsWorld> {
    const database = await testDatabase(migrated('log', logMigrations));
    const dataSource = await fixtureDataSource(database.url);
    const store = new PostgresEventStore({ pool: database.pool });
    store.start();
    const keys = new MemorySubjectKeys();
    return new BuildsWorld(database, dataSource, store, keys, createExecutor({ store, keys }));
  }

  async close(): Promise<void> {
    for (const projector of this.running.splice(0)) await projector.stop();
    for (const pool of this.pools.splice(0)) await pool.end();
    await this.store.close();
    await this.dataSource.destroy();
    await this.database.drop();
  }

  /** A process with this code, not started yet. */
  process(
    projections: readonly Projection[],
    more: {
      dataSource?: DataSource;
      pool?: pg.Pool;
      pageSize?: number;
      leaseMs?: number;
      reactions?: Reaction[];
      onError?: (name: string, error: unknown) => void;
    } = {},
  ): Projector {
    const { store, keys, dataSource, executor } = this;
    const made = new Projector({ pool: this.database.pool, dataSource, store, keys, projections, executor, leaseMs: 1_000, ...more });
    this.running.push(made);
    return made;
  }

  /** Connections of a process of its own. */
  pool(): pg.Pool {
    const pool = createPool(this.database.url, { max: 14, name: 'test-process' });
    this.pools.push(pool);
    return pool;
  }

  async started(projections: readonly Projection[], more: Parameters<BuildsWorld['process']>[1] = {}): Promise<Projector> {
    const made = this.process(projections, more);
    await made.start();
    return made;
  }

  async write(streamId: string, text = 'one two'): Promise<string> {
    return (await this.executor.execute(request(writeNote, { text }, { streamId }))).position;
  }

  async erase(streamId: string, subject: string): Promise<string> {
    await this.keys.destroy(subject);
    return (await this.executor.execute(request(erase, { personId: subject }, { streamId }))).position;
  }

  async notebook(shelf = 'housing', subject = uuidV7()): Promise<{ streamId: string; subject: string }> {
    const { streamId } = await this.executor.execute(request(openNotebook, { shelf, owner: 'Ada', subject }));
    return { streamId, subject };
  }

  /** Some notebooks with some notes. */
  async notebooks(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let i = 0; i < count; i += 1) {
      const { streamId } = await this.notebook(`shelf ${i % 3}`);
      for (let n = 0; n < i % 3; n += 1) await this.write(streamId);
      ids.push(streamId);
    }
    return ids;
  }

  /** Waits until what is shown holds all that is in the log. */
  async caughtUp(projector: Projector): Promise<void> {
    const { reached, position } = await projector.waitFor('all', await this.store.head(), 20_000);
    if (!reached) throw new Error(`Only ${position} was reached.`);
  }

  async build(projector: Projector, name: string): Promise<{ live: StoredBuild; next: NextBuild | undefined }> {
    const status = (await projector.builds.status()).find((one) => one.name === name)!;
    return { live: status.live!, next: status.next };
  }

  /** Waits until a build of a version is shown. */
  async shown(projector: Projector, name: string, version: number, build: number): Promise<void> {
    await eventually(async () => {
      const { live, next } = await this.build(projector, name);
      if (next?.status === 'refused') throw new Error(`refused: ${JSON.stringify(next.differences)}`);
      return live.version === version && live.build === build;
    });
  }

  /** Waits until the next build was refused. */
  async refused(projector: Projector, name: string): Promise<NextBuild> {
    let next: NextBuild | undefined;
    await eventually(async () => {
      next = (await this.build(projector, name)).next;
      return next?.status === 'refused';
    });
    return next!;
  }

  /** The tables of the read models that there are. */
  async tables(): Promise<string[]> {
    const { rows } = await this.database.pool.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename ~ '_v[0-9]' ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  }
}
