import type { Pool } from 'pg';
import { Gather } from '../gather.js';
import { open, seal } from '../sealing/cipher.js';
import { randomBytes } from '../sealing/randomness.js';
import { asUnavailable } from '../stores/postgres/pg-errors.js';
import { KeyCache } from './key-cache.js';
import { planOf, type KeysTaken, type MovableKeys, type MovedKey } from './movable-keys.js';
import { type DataKeys, refuseErased, type SubjectKeys } from './subject-keys.js';

interface KeyRow {
  readonly subject: string;
  readonly wrapped: Buffer | null;
}

export interface PostgresSubjectKeysOptions {
  readonly pool: Pool;
  /** 32 bytes, from the environment or a key service. */
  readonly masterKey: Buffer;
  readonly cacheSize?: number;
  readonly cacheMs?: number;
}

/** Data keys in PostgreSQL, each wrapped by the master key and bound to its subject. */
export class PostgresSubjectKeys implements SubjectKeys, MovableKeys {
  private readonly pool: Pool;
  private readonly masterKey: Buffer;
  private readonly cache: KeyCache;
  private readonly reads = new Gather((asked: readonly (readonly string[])[]) => this.rowsOf(asked));

  constructor(options: PostgresSubjectKeysOptions) {
    if (options.masterKey.length !== 32) throw new Error('The master key must have 32 bytes.');
    this.pool = options.pool;
    this.masterKey = options.masterKey;
    this.cache = new KeyCache(options.cacheSize ?? 50_000, options.cacheMs ?? 60_000);
  }

  async forSealing(subjects: readonly string[]): Promise<DataKeys> {
    const known = this.cached(subjects);
    const missing = [...new Set(subjects)].filter((subject) => !known.has(subject));
    if (missing.length > 0) await this.make(missing, known);
    for (const key of known.values()) if (key === null) refuseErased();
    return known;
  }

  async forReading(subjects: readonly string[]): Promise<DataKeys> {
    const known = this.cached(subjects);
    const asked = subjects.filter((subject) => !known.has(subject));
    if (asked.length > 0) await this.read(asked, known);
    // A subject without a row never had a key here: nothing that it sealed can be read.
    for (const subject of subjects) if (!known.has(subject)) known.set(subject, null);
    return known;
  }

  /** False when the keys that are kept were wrapped with another master key. */
  async canOpenKept(): Promise<boolean> {
    const [row] = await this.query('SELECT subject, wrapped FROM subject_keys WHERE wrapped IS NOT NULL LIMIT 1', []);
    try {
      return !row || this.unwrapped(row) !== null;
    } catch {
      return false;
    }
  }

  async destroy(subject: string): Promise<void> {
    await this.query(
      `INSERT INTO subject_keys (subject, wrapped, destroyed_at) VALUES ($1, NULL, clock_timestamp())
       ON CONFLICT (subject) DO UPDATE SET wrapped = NULL, destroyed_at = coalesce(subject_keys.destroyed_at, clock_timestamp())`,
      [subject],
    );
    this.cache.set(subject, null);
  }

  forget(subjects: readonly string[]): void {
    for (const subject of subjects) this.cache.delete(subject);
  }

  async keysAfter(subject: string, limit: number): Promise<readonly MovedKey[]> {
    const text = 'SELECT subject, wrapped FROM subject_keys WHERE subject COLLATE "C" > $1 ORDER BY subject COLLATE "C" LIMIT $2';
    return (await this.query(text, [subject, limit])).map((row) => ({ subject: row.subject, key: this.unwrapped(row) }));
  }

  async take(keys: readonly MovedKey[], { dryRun } = { dryRun: false }): Promise<KeysTaken> {
    const subjects = keys.map(({ subject }) => subject);
    const rows = await this.query('SELECT subject, wrapped FROM subject_keys WHERE subject = ANY ($1::text[])', [subjects]);
    const { add, destroy, taken } = planOf(keys, new Map(rows.map((row) => [row.subject, this.unwrapped(row)])));
    if (dryRun) return taken;
    const brought = add.map(({ subject, key }) => ({ subject, wrapped: key && seal(this.masterKey, key, subject).toString('hex') }));
    // In one statement; a key that somebody makes at this moment stays, and the next try finds that it differs.
    await this.query(
      `WITH added AS (
         INSERT INTO subject_keys (subject, wrapped, destroyed_at)
         SELECT subject, decode(wrapped, 'hex'), CASE WHEN wrapped IS NULL THEN clock_timestamp() END
         FROM json_to_recordset($1::json) AS k (subject text, wrapped text) ON CONFLICT (subject) DO NOTHING
       )
       UPDATE subject_keys SET wrapped = NULL, destroyed_at = clock_timestamp() WHERE subject = ANY ($2::text[]) AND wrapped IS NOT NULL`,
      [JSON.stringify(brought), destroy],
    );
    this.forget(subjects);
    return taken;
  }

  private unwrapped({ subject, wrapped }: KeyRow): Buffer | null {
    return wrapped === null ? null : open(this.masterKey, wrapped, subject);
  }

  private cached(subjects: readonly string[]): Map<string, Buffer | null> {
    const found = new Map<string, Buffer | null>();
    for (const subject of subjects) {
      const key = this.cache.get(subject);
      if (key !== undefined) found.set(subject, key);
    }
    return found;
  }

  private async read(subjects: readonly string[], into: Map<string, Buffer | null>): Promise<void> {
    const asked = new Set(subjects);
    this.keep(
      (await this.reads.ask(subjects)).filter(({ subject }) => asked.has(subject)),
      into,
    );
  }

  /** In one statement for all who ask at the same time; each gets the rows of all. */
  private async rowsOf(asked: readonly (readonly string[])[]): Promise<readonly KeyRow[][]> {
    const rows = await this.query('SELECT subject, wrapped FROM subject_keys WHERE subject = ANY ($1::text[])', [
      [...new Set(asked.flat())],
    ]);
    return asked.map(() => rows);
  }

  private keep(rows: readonly KeyRow[], into: Map<string, Buffer | null>): void {
    for (const row of rows) {
      const key = this.unwrapped(row);
      this.cache.set(row.subject, key);
      into.set(row.subject, key);
    }
  }

  private async make(subjects: readonly string[], into: Map<string, Buffer | null>): Promise<void> {
    const wrapped = subjects.map((subject) => ({ subject, wrapped: seal(this.masterKey, randomBytes(32), subject).toString('hex') }));
    const rows = await this.query(
      `WITH given AS (
         SELECT subject, decode(wrapped, 'hex') AS wrapped FROM json_to_recordset($1::json) AS k(subject text, wrapped text)
       ), made AS (
         INSERT INTO subject_keys (subject, wrapped) SELECT subject, wrapped FROM given ON CONFLICT (subject) DO NOTHING
         RETURNING subject, wrapped
       )
       SELECT subject, wrapped FROM made UNION ALL SELECT subject, wrapped FROM subject_keys WHERE subject = ANY ($2::text[])`,
      [JSON.stringify(wrapped.sort((a, b) => (a.subject < b.subject ? -1 : 1))), subjects],
    );
    this.keep(rows, into);
    // A key that another process made at the same moment is not in this statement's view: what is stored counts.
    const unseen = subjects.filter((subject) => !into.has(subject));
    if (unseen.length > 0) await this.read(unseen, into);
  }

  private async query(text: string, values: unknown[]): Promise<KeyRow[]> {
    try {
      return (await this.pool.query<KeyRow>(text, values)).rows;
    } catch (error) {
      throw asUnavailable(error);
    }
  }
}
