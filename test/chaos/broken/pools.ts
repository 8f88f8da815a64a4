import type pg from 'pg';

type Query = (...args: unknown[]) => Promise<unknown>;

/** What becomes of a statement of a borrowed connection; `pass` sends it as it is. */
type Instead = (text: string, args: readonly unknown[], pass: () => Promise<unknown>, pool: pg.Pool) => Promise<unknown>;

const bound = (target: object, name: string | symbol): unknown => {
  const value: unknown = Reflect.get(target, name);
  return typeof value === 'function' ? (value as Query).bind(target) : value;
};

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : String((statement as { text?: string } | null)?.text ?? '');

/** A pool whose borrowed connections treat some statements otherwise. */
export function treating(pool: pg.Pool, instead: Instead): pg.Pool {
  const lend = async (): Promise<pg.PoolClient> => {
    const client = await pool.connect();
    const query: Query = (...args) => {
      const pass = (): Promise<unknown> => (client.query as unknown as Query).apply(client, args);
      return instead(textOf(args[0]), args, pass, pool);
    };
    return new Proxy(client, { get: (target, name) => (name === 'query' ? query : bound(target, name)) });
  };
  return new Proxy(pool, { get: (target, name) => (name === 'connect' ? lend : bound(target, name)) });
}

export const passedOn = (pool: pg.Pool): pg.Pool => pool;

const MOVES_CHECKPOINT = /UPDATE projection_checkpoints SET position/;

/** The checkpoint is stored at once, by itself, and the rows after it. */
export function checkpointsFirst(pool: pg.Pool): pg.Pool {
  return treating(pool, (text, args, pass, whole) =>
    MOVES_CHECKPOINT.test(text) ? (whole.query as unknown as Query).apply(whole, [...args]) : pass(),
  );
}

/** The process is gone between the last row and the COMMIT, when `now()` says so. */
export function dyingBeforeCommit(pool: pg.Pool, now: () => boolean): pg.Pool {
  return treating(pool, async (text, _args, pass, _whole) => {
    if (text !== 'COMMIT' || !now()) return pass();
    throw new Error('Connection terminated unexpectedly');
  });
}
