import pg from 'pg';
import { StartupError } from '../lifecycle/startup-error.js';

interface PgError {
  readonly code?: string;
  readonly message: string;
  readonly errors?: readonly PgError[];
}

/** Opens and closes one connection. */
export async function probe(url: string, timeout = 5_000): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: timeout });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Checks a `DATABASE_URL` before anything uses it.
 *
 * @throws StartupError with one sentence on what is wrong with it; never with the password
 */
export async function checkDatabaseUrl(url: string): Promise<void> {
  const parsed = parse(url);
  try {
    await probe(url);
  } catch (error) {
    throw new StartupError(`${explain(error as PgError, parsed)} Check DATABASE_URL.`);
  }
}

function parse(url: string): URL {
  try {
    const parsed = new URL(url);
    if (/^postgres(ql)?:$/.test(parsed.protocol)) return parsed;
  } catch {
    // told below, without the text: it may hold a password
  }
  throw new StartupError('DATABASE_URL is not a PostgreSQL address: it should look like postgres://user:password@host:5432/database.');
}

function explain(error: PgError, url: URL): string {
  const at = `${url.hostname || 'localhost'}:${url.port || '5432'}`;
  const code = error.code ?? error.errors?.[0]?.code;
  switch (code) {
    case 'ECONNREFUSED':
      return `No PostgreSQL answers at ${at}.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host of the database, ${url.hostname}, is not known.`;
    case '28P01':
    case '28000':
      return `PostgreSQL at ${at} refused the user ${url.username} or its password.`;
    case '3D000':
      return `PostgreSQL at ${at} has no database ${decodeURIComponent(url.pathname.slice(1))}: create it first.`;
    default:
      return `PostgreSQL at ${at} could not be reached (${code ?? 'no answer in time'}).`;
  }
}
