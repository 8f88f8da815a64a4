import type { OnApplicationShutdown } from '@nestjs/common';
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

/** How often it is looked who has signed in by another process, in milliseconds. */
const LOOK_MS = 2_000;
/** Sign-ins of the last moments are looked at again: their transactions may have ended in another order. */
const AGAIN = '10 seconds';

/** Fills the worker directory with those who signed in, by this process or another, now and in earlier runs. */
export class KnownWorkers implements OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private since: string | null = null;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    private readonly directory: WorkerDirectory,
  ) {}

  /** Learns of everybody so far, and from then on of whoever signs in elsewhere. */
  async load(): Promise<void> {
    await this.look();
    const look = (): void => void (this.looking = this.look().catch(() => undefined)); // the next look finds them
    this.timer ??= setInterval(look, LOOK_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    const { rows } = await this.pool.query<{ person: SignedIn; at: string }>({
      name: 'known-workers',
      text: `SELECT person, signed_in_at::text AS at FROM known_worker
             WHERE $1::timestamptz IS NULL OR signed_in_at > $1::timestamptz - interval '${AGAIN}' ORDER BY signed_in_at`,
      values: [this.since],
    });
    for (const { person } of rows) this.directory.learn(person);
    this.since = rows.at(-1)?.at ?? this.since;
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
