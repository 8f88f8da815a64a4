import { DataSource, type EntitySchema } from 'typeorm';
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
