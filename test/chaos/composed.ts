import type pg from 'pg';
import { PostgresEventStore } from '../../libs/event-sourcing/src/stores/postgres/postgres-store.js';

/** A store whose appends are part of the transaction that `client` has open; it looks by the pool as ever. */
export function storeWithin(client: pg.ClientBase, pool: pg.Pool): PostgresEventStore {
  const divided = {
    options: pool.options,
    query: (config: pg.QueryConfig) => pool.query(config),
    connect: () => Promise.resolve(lent(client)),
  };
  return new PostgresEventStore({ pool: divided as unknown as pg.Pool });
}

/** The connection, which whoever opened the transaction gives back. */
function lent(client: pg.ClientBase): pg.ClientBase {
  return new Proxy(client, {
    get: (target, name) => {
      if (name === 'release') return () => undefined;
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}
