import type pg from 'pg';
import { PostgresEventStore } from '../../libs/event-sourcing/src/stores/postgres/postgres-store.js';

/** A store whose appends are part of the transaction that `client` has open; it reads and looks by the pool as ever. */
export function storeWithin(client: pg.ClientBase, pool: pg.Pool): PostgresEventStore {
  const divided = {
    options: pool.options,
    query: (config: pg.QueryConfig) => (config.text.includes('append_to_log') ? client.query(config) : pool.query(config)),
  };
  return new PostgresEventStore({ pool: divided as unknown as pg.Pool });
}
