import { createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import type { Migration, SignedIn } from '#platform';

/** The cookie's value is nowhere on the server: the table holds its hash. */
export const sessionMigrations: readonly Migration[] = [
  {
    name: 'identity-1-web-session',
    sql: `CREATE TABLE web_session (
      id_hash bytea PRIMARY KEY,
      actor jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      expires_at timestamptz NOT NULL
    );
    CREATE INDEX web_session_by_expiry ON web_session (expires_at);`,
  },
];

/** Hours until one signs in again. */
const HOURS = 12;
export const SESSION_SECONDS = HOURS * 3600;

/** A browser's session. The three secrets follow from the cookie, so that the database alone opens nothing. */
export interface Session {
  /** Names the session within the process: for ending its live connections. */
  readonly key: string;
  readonly actor: SignedIn;
  readonly csrfToken: string;
  /** 32 bytes in base64: the browser encrypts what is typed under it. It is gone with the session. */
  readonly draftKey: string;
}

export class Sessions {
  private readonly enders = new Set<(key: string) => void>();

  constructor(private readonly pool: Pool) {}

  /** Starts a session; answers with the cookie's value. Sessions that have run out are cleared on the way. */
  async start(actor: SignedIn): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.pool.query('DELETE FROM web_session WHERE expires_at < clock_timestamp()');
    await this.pool.query(
      `INSERT INTO web_session (id_hash, actor, expires_at) VALUES ($1, $2, clock_timestamp() + make_interval(hours => $3))`,
      [hashOf(token), JSON.stringify(actor), HOURS],
    );
    return token;
  }

  /** The session of a cookie; undefined when there is none (any more). */
  async find(token: string): Promise<Session | undefined> {
    if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined;
    const text = 'SELECT actor FROM web_session WHERE id_hash = $1 AND expires_at > clock_timestamp()';
    const { rows } = await this.pool.query<{ actor: SignedIn }>({ name: 'find-session', text, values: [hashOf(token)] });
    const actor = rows[0]?.actor;
    if (!actor) return undefined;
    const secret = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', token, '', `throughline/session/${purpose}`, 32));
    return { key: keyOf(token), actor, csrfToken: secret('csrf').toString('base64url'), draftKey: secret('draft').toString('base64') };
  }

  /** Ends a session at once, with its live connections. */
  async end(token: string): Promise<void> {
    await this.pool.query('DELETE FROM web_session WHERE id_hash = $1', [hashOf(token)]);
    for (const tell of this.enders) tell(keyOf(token));
  }

  /** Calls back with the key of each session that ends in this process. Returns how to stop. */
  onEnd(listener: (key: string) => void): () => void {
    this.enders.add(listener);
    return () => this.enders.delete(listener);
  }
}

/** Compares in constant time. */
export function sameSecret(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function keyOf(token: string): string {
  return hashOf(token).toString('hex');
}
