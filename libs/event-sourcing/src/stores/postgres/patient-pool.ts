import type { Pool, PoolClient } from 'pg';
import { TextQuery, type Statement, type TextRow } from './text-query.js';

interface Asked {
  readonly until: number;
  readonly giveUp: (error: Error) => void;
}

/** How late a missing answer may be noticed. */
const LONGEST_LOOK_MS = 1_000;

/**
 * Asks by a connection of the pool, and no longer than it has patience for. One look now and then serves all questions: the
 * driver's own `query_timeout` makes a timer for each, by which answers outlive the collections of memory that should have
 * found them dead (a read of 1,000 events took twice the processor time).
 */
export class PatientPool {
  private readonly waiting = new Set<Asked>();
  private look: NodeJS.Timeout | undefined;

  constructor(private readonly pool: Pool) {}

  /**
   * Asks, and hands over each row of the answer as it comes. A connection on which something failed is not used again.
   *
   * @throws when there is no answer within `patienceMs` of having been sent: then its outcome is not known
   */
  async ask(statement: Statement, patienceMs: number, onRow: (row: TextRow) => void): Promise<void> {
    const client = await this.pool.connect();
    return new Promise((resolve, reject) => {
      const settled = (failure: Error | null): void => {
        client.release(failure ?? undefined);
        if (failure) reject(failure);
        else resolve();
      };
      this.send(client, patienceMs, (settle) => new TextQuery(statement, onRow, settle), settled);
    });
  }

  /** The rows of a short answer. */
  async rows(statement: Statement, patienceMs: number): Promise<TextRow[]> {
    const rows: TextRow[] = [];
    await this.ask(statement, patienceMs, (row) => rows.push(row));
    return rows;
  }

  private send(
    client: PoolClient,
    patienceMs: number,
    query: (settle: (error: Error | null) => void) => TextQuery,
    settled: (error: Error | null) => void,
  ): void {
    const settle = (error: Error | null): void => {
      if (!this.waiting.delete(asked)) return;
      client.removeListener('error', settle);
      settled(error);
    };
    const asked: Asked = { until: performance.now() + patienceMs, giveUp: settle };
    this.waiting.add(asked);
    client.once('error', settle);
    client.query(query(settle));
    this.look ??= setInterval(() => this.lookForMissing(), Math.min(patienceMs / 4, LONGEST_LOOK_MS)).unref();
  }

  private lookForMissing(): void {
    const now = performance.now();
    for (const { until, giveUp } of this.waiting) if (until <= now) giveUp(new Error('Query read timeout'));
    if (this.waiting.size > 0) return;
    clearInterval(this.look);
    this.look = undefined;
  }
}
