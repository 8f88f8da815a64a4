import type { Pool, PoolClient } from 'pg';
import { isUnavailable } from '../stores/postgres/pg-errors.js';

/**
 * Runs work in one transaction. It need not wait for the disk: what a crash of the server takes back is applied again from
 * the log, rows and checkpoint alike.
 */
export async function transact<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  // A connection that is cut between two statements says so by an event, which nobody else hears while it is lent out.
  let lost: Error | undefined;
  const onLost = (error: Error): void => {
    lost = error;
  };
  client.on('error', onLost);
  try {
    await client.query('BEGIN; SET LOCAL synchronous_commit = off');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // On a connection that does not answer, nobody would hear it: the server rolls back when the connection is gone.
    if (isUnavailable(error)) lost ??= error as Error;
    else await client.query('ROLLBACK').catch((failed: Error) => (lost ??= failed));
    throw error;
  } finally {
    client.off('error', onLost);
    client.release(lost);
  }
}
