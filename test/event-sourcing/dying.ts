import type pg from 'pg';

type Query = (...args: unknown[]) => Promise<unknown>;

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
    if (this.after) await pass();
    throw new Error('Connection terminated unexpectedly');
  }

  private begin(client: pg.PoolClient): void {
    const statements: string[] = [];
    this.said.push(statements);
    this.transactions.set(client, statements);
  }
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
