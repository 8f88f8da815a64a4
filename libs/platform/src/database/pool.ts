import pg from 'pg';
import { impatient } from './impatient-client.js';

/**
 * The process's connections. A lost one is reported to `onError` and replaced at the next query; without a listener node would
 * end the process.
 *
 * @param options.answerWithinMs a statement without an answer for so long has failed, and its connection is given up
 */
export function createPool(
  url: string,
  options: { max?: number; name?: string; answerWithinMs?: number; onError?: (error: Error) => void } = {},
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.name ?? 'throughline',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    ...impatient(options.answerWithinMs),
  });
  // A client is handed over in the middle of an answer, and its new user listens a moment later: an error that arrives in between would
  // end the process if nobody listened. The next query finds the connection dead.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', (error) => {
    if (!pool.ending) options.onError?.(error);
  });
  return pool;
}
