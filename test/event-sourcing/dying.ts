import type pg from 'pg';

type Query = (...args: unknown[]) => Promise<unknown>;

/** A query with a life of its own, such as a COPY: it tells its end by a callback. */
type OwnQuery = { callback: (error: Error | null) => void };

const DEATH = 'Connection terminated unexpectedly';

/**
 * Connections of a process that dies, as the server sees it, at a statement of a transaction of one kind: before the statement is
 * sent, or after it was done and before its answer came.
 */
export class Dying {
  /** The statements of each such transaction that was begun, from the one that tells its kind. */
  readonly said: string[][] = [];
  /** Which statement of the next such transaction is the last, from 0; undefined once it has died. */
  at: number | undefined;
  after = false;
  private readonly transactions = new WeakMap<object, string[]>();

  /** @param kind a statement that only such transactions have, early on */
  constructor(private readonly kind: RegExp) {}

  pool(pool: pg.Pool): pg.Pool {
    return withOther(pool, 'connect', async () => {
      const client = await pool.connect();
      return withOther(client, 'query', (...args) => this.query(client, args));
    });
  }

  private async query(client: pg.PoolClient, args: readonly unknown[]): Promise<unknown> {
    const pass = (): Promise<unknown> => (client.query as unknown as Query).apply(client, [...args]);
    const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text: string }).text;
    if (text.startsWith('BEGIN') || text === 'ROLLBACK') this.transactions.delete(client);
    if (this.kind.test(text) && !this.transactions.has(client)) this.begin(client);
    const statements = this.transactions.get(client);
    statements?.push(text);
    const dies = statements !== undefined && statements.length - 1 === this.at;
    if (!dies) return pass();
    this.at = undefined;
    if (isOwnQuery(args[0])) return this.end(args[0], pass);
    if (this.after) await pass();
    throw new Error(DEATH);
  }

  private end(query: OwnQuery, pass: () => unknown): void {
    const tell = query.callback;
    query.callback = () => tell(new Error(DEATH));
    if (this.after) pass();
    else query.callback(null);
  }

  private begin(client: pg.PoolClient): void {
    const statements: string[] = [];
    this.said.push(statements);
    this.transactions.set(client, statements);
  }
}

function isOwnQuery(query: unknown): query is OwnQuery {
  return typeof (query as Partial<OwnQuery>).callback === 'function';
}

function withOther<Subject extends object>(subject: Subject, method: string, other: Query): Subject {
  return new Proxy(subject, {
    get: (target, name) => {
      if (name === method) return other;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value as Query).bind(target) : value;
    },
  });
}
