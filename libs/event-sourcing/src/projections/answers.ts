import type { Pool } from 'pg';

/** Why an event shall not count where it could not be applied. Short on purpose: the free text beside it says the rest. */
export const ANSWER_REASONS = ['entered-in-error', 'counted-elsewhere', 'no-longer-needed', 'cannot-be-repaired'] as const;

export type AnswerReason = (typeof ANSWER_REASONS)[number];

/** What a person said about an event that waits: for this key it shall not count. Kept for ever. */
export interface Answer {
  readonly projection: string;
  readonly key: string;
  readonly eventId: string;
  readonly position: string;
  readonly reason: AnswerReason;
  /** In their words, about the event, not about a person. */
  readonly note: string | null;
  /** Who said so: an actor's id. */
  readonly by: string;
}

/** The answers of one projection: live, rebuilt and compared it leaves out the same. */
export class Answers {
  private readonly byEvent = new Map<string, Set<string>>();

  constructor(rows: readonly { readonly key: string; readonly eventId: string }[] = []) {
    for (const { key, eventId } of rows) this.byEvent.set(eventId, (this.byEvent.get(eventId) ?? new Set()).add(key));
  }

  /** How many events were answered. */
  get size(): number {
    return this.byEvent.size;
  }

  has(key: string, eventId: string): boolean {
    return this.byEvent.get(eventId)?.has(key) ?? false;
  }
}

/** Reads the answers of a projection, whatever its version: they are about facts, not about tables. */
export async function loadAnswers(database: Pick<Pool, 'query'>, projection: string): Promise<Answers> {
  const { rows } = await database.query<{ key: string; eventId: string }>(
    'SELECT key, event_id AS "eventId" FROM projection_answers WHERE projection = $1',
    [projection],
  );
  return new Answers(rows);
}

/**
 * Keeps an answer, then tells every unit of the projection to read its answers anew. Said twice, the first stands.
 * Until the key is tried again it waits as before.
 */
export async function keepAnswer(pool: Pool, { projection, key, eventId, position, reason, note, by }: Answer): Promise<void> {
  await pool.query(
    `INSERT INTO projection_answers (projection, key, event_id, position, reason, note, answered_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [projection, key, eventId, position, reason, note, by],
  );
  const { rows } = await pool.query<{ version: number; build: number; shard: number }>(
    'SELECT version, build, shard FROM projection_checkpoints WHERE projection = $1',
    [projection],
  );
  // One at a time: a statement over all of them could wait for a takeover that waits for it.
  for (const { version, build, shard } of rows) {
    await pool.query(
      `UPDATE projection_checkpoints SET parked_revision = parked_revision + 1
       WHERE projection = $1 AND version = $2 AND build = $3 AND shard = $4`,
      [projection, version, build, shard],
    );
  }
}
