import type { Pool } from 'pg';
import type { Migration, SignedIn, WorkerDirectory } from '#platform';

/** Those who have signed in, so that what they did keeps their name. */
export const workerMigrations: readonly Migration[] = [
  {
    name: 'identity-2-known-worker',
    sql: `CREATE TABLE known_worker (
      id text PRIMARY KEY,
      person jsonb NOT NULL,
      signed_in_at timestamptz NOT NULL DEFAULT clock_timestamp()
    );`,
  },
];

/** Fills the worker directory with those who signed in, now and in earlier runs. */
export class KnownWorkers {
  constructor(
    private readonly pool: Pool,
    private readonly directory: WorkerDirectory,
  ) {}

  async load(): Promise<void> {
    const { rows } = await this.pool.query<{ person: SignedIn }>('SELECT person FROM known_worker');
    for (const { person } of rows) this.directory.learn(person);
  }

  async keep(person: SignedIn): Promise<void> {
    this.directory.learn(person);
    await this.pool.query(
      `INSERT INTO known_worker (id, person) VALUES ($1, $2)
       ON CONFLICT (id) DO UPDATE SET person = excluded.person, signed_in_at = excluded.signed_in_at`,
      [person.id, JSON.stringify(person)],
    );
  }
}
