import type pg from 'pg';
import { PostgresEventStore } from '../../libs/event-sourcing/src/stores/postgres/postgres-store.js';
import { TextQuery } from '../../libs/event-sourcing/src/stores/postgres/text-query.js';

/** What the log asks for itself: within the transaction, a copy without the marker lock would keep the mark's row locked. */
const LOOKS = new Set(['poll-log', 'settle-log']);

/** A store whose appends are part of the transaction that `client` has open; it looks by the pool as ever. */
export function storeWithin(client: pg.ClientBase, pool: pg.Pool): PostgresEventStore {
  const divided = {
    options: pool.options,
    query: (config: pg.QueryConfig) => pool.query(config),
    connect: () => Promise.resolve(lent(client, pool)),
  };
  return new PostgresEventStore({ pool: divided as unknown as pg.Pool });
}

/** The connection, which whoever opened the transaction gives back. */
function lent(client: pg.ClientBase, pool: pg.Pool): pg.ClientBase {
  return new Proxy(client, {
    get: (target, name) => {
      if (name === 'release') return () => undefined;
      if (name === 'query') return (query: TextQuery) => (LOOKS.has(query.name) ? void lookBy(pool, query) : target.query(query));
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

async function lookBy(pool: pg.Pool, query: TextQuery): Promise<void> {
  const { callback } = query;
  try {
    const client = await pool.connect();
    query.callback = (error) => {
      client.release(error ?? undefined);
      callback(error);
    };
    client.query(query);
  } catch (error) {
    callback(error as Error);
  }
}
