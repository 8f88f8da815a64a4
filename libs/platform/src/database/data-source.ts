import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { impatient } from './impatient-client.js';

/**
 * TypeORM for reading: the entities map to views, so it never makes or changes a table.
 *
 * @param entities classes with `@Entity`, of every lib
 */
export function createDataSource(
  url: string,
  entities: readonly (new () => object | EntitySchema)[],
  options: { max?: number; answerWithinMs?: number } = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    synchronize: false,
    migrationsRun: false,
    logging: false,
    applicationName: 'throughline-reads',
    connectTimeoutMS: 5_000,
    extra: { max: options.max ?? 10, keepAlive: true, ...impatient(options.answerWithinMs) },
  });
}

/** Runs a statement for reading and gives its rows. */
export type Read = <Row extends object>(text: string, values: readonly unknown[]) => Promise<Row[]>;

/** Names a prepared statement: the same text has the same name on every connection. */
const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = `read-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`));
  return name;
}

/**
 * Reads by prepared statements on TypeORM's connections: planning a page's long statement anew for each reader takes the database several
 * times as long as running it. Only for a few fixed texts, never with user input in the text.
 */
export function preparedReads(dataSource: DataSource): Read {
  return async <Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> => {
    const pool = (dataSource.driver as PostgresDriver).master as Pool;
    return (await pool.query<Row>({ name: nameOf(text), text, values: [...values] })).rows;
  };
}
