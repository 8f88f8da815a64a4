import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { notFound, type SubjectKeys } from '#event-sourcing';
import type { Migration } from '#platform';

/** What people are typing, so that another device or a new session has it. Encrypted under the typist's own key. */
export const draftMigrations: readonly Migration[] = [
  {
    name: 'edge-2-draft',
    sql: `CREATE TABLE draft (
      actor_id text NOT NULL,
      key text NOT NULL,
      sealed bytea NOT NULL,
      saved_at timestamptz NOT NULL,
      PRIMARY KEY (actor_id, key)
    );`,
  },
];

/** Most drafts of one person; the oldest go first. */
const MOST = 200;

export interface DraftEntry {
  readonly key: string;
  /** When it was typed, by the browser's clock. */
  readonly savedAt: string;
}

export interface Draft extends DraftEntry {
  readonly text: string;
}

interface Row {
  readonly key: string;
  readonly sealed: Buffer;
  readonly saved_at: Date;
}

/** Drafts by person and key. Nobody reads another's: the policy knows no exception. */
export class Drafts {
  constructor(
    private readonly pool: Pool,
    private readonly keys: SubjectKeys,
  ) {}

  /** Keeps the newest: one that was typed earlier than what is kept changes nothing. */
  async keep(actorId: string, { key, text, savedAt }: Draft): Promise<void> {
    const sealed = seal(await this.keyOf(actorId), text, `${actorId}/${key}`);
    await this.pool.query(
      `INSERT INTO draft (actor_id, key, sealed, saved_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (actor_id, key) DO UPDATE SET sealed = excluded.sealed, saved_at = excluded.saved_at
       WHERE draft.saved_at <= excluded.saved_at`,
      [actorId, key, sealed, savedAt],
    );
    await this.pool.query(
      `DELETE FROM draft WHERE actor_id = $1 AND key IN (SELECT key FROM draft WHERE actor_id = $1 ORDER BY saved_at DESC OFFSET ${MOST})`,
      [actorId],
    );
  }

  /** @throws Refusal 404 */
  async get(actorId: string, key: string): Promise<Draft> {
    const { rows } = await this.pool.query<Row>('SELECT key, sealed, saved_at FROM draft WHERE actor_id = $1 AND key = $2', [actorId, key]);
    const row = rows[0];
    if (!row) notFound('draft');
    return { key, text: open(await this.keyOf(actorId), row.sealed, `${actorId}/${key}`), savedAt: row.saved_at.toISOString() };
  }

  async list(actorId: string): Promise<readonly DraftEntry[]> {
    const { rows } = await this.pool.query<Row>('SELECT key, saved_at FROM draft WHERE actor_id = $1 ORDER BY saved_at DESC', [actorId]);
    return rows.map((row) => ({ key: row.key, savedAt: row.saved_at.toISOString() }));
  }

  /** Removing what is not there does nothing. */
  async remove(actorId: string, key: string): Promise<void> {
    await this.pool.query('DELETE FROM draft WHERE actor_id = $1 AND key = $2', [actorId, key]);
  }

  private async keyOf(actorId: string): Promise<Buffer> {
    const subject = `actor:${actorId}`;
    const key = (await this.keys.forSealing([subject])).get(subject);
    if (!key) throw new Error('The key of a draft is missing.');
    return key;
  }
}

function seal(key: Buffer, text: string, context: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

function open(key: Buffer, sealed: Buffer, context: string): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8');
}
