import type { DataSource } from 'typeorm';
import {
  command,
  createExecutor,
  logMigrations,
  PostgresEventStore,
  PostgresSubjectKeys,
  type CommandExecutor,
  type DomainEvent,
} from '#event-sourcing';
import { migrated, testDatabase, type TestDatabase } from '../support/database.js';
import { notebook } from './notebook.js';
import { fixtureDataSource } from './shelves.js';

/** A log of its own on PostgreSQL, and what commands and projections need of it. */
export interface LogWorld {
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  readonly store: PostgresEventStore;
  readonly keys: PostgresSubjectKeys;
  readonly executor: CommandExecutor;
  close(): Promise<void>;
}

/** Opens an empty one; give it back with `close()`. */
export async function openLogWorld(): Promise<LogWorld> {
  const database = await testDatabase(migrated('log', logMigrations));
  const dataSource = await fixtureDataSource(database.url);
  const store = new PostgresEventStore({ pool: database.pool });
  store.start();
  const keys = new PostgresSubjectKeys({ pool: database.pool, masterKey: Buffer.alloc(32, 7) });
  const close = async (): Promise<void> => {
    await store.close();
    await dataSource.destroy();
    await database.drop();
  };
  return { database, dataSource, store, keys, executor: createExecutor({ store, keys }), close };
}

/** Somebody's data is erased. */
export const erase = command('Erase', notebook, (input: { personId: string }) => {
  const event: DomainEvent = { type: 'PersonErased', data: { personId: input.personId, legalBasis: 'request' } };
  return [event as never];
});
