import pg from 'pg';

/** How long after its time is up a missing answer may be noticed, in ms. */
const LONGEST_LOOK_MS = 1_000;

/** Connections that owe an answer, and until when. */
const owing = new Map<ImpatientClient, number>();
let look: NodeJS.Timeout | undefined;

/**
 * Gives up a connection as a whole when a query on it stays without an answer: the server behind it may be gone, and the next user of
 * the connection would wait in vain too. One timer now and then serves all connections; the driver's own `query_timeout` sets a timer
 * for each query, which keeps large answers in memory long after they were read.
 */
export class ImpatientClient extends pg.Client {
  constructor(config?: string | (pg.ClientConfig & { answerWithinMs?: number })) {
    super(config);
    const patienceMs = (typeof config === 'object' && config.answerWithinMs) || 10_000;
    const ask = this.query.bind(this) as (...args: unknown[]) => unknown;
    const askImpatiently = (...args: unknown[]): unknown => {
      owing.set(this, performance.now() + patienceFor(args[0], patienceMs));
      look ??= setInterval(lookForMissing, Math.min(patienceMs / 4, LONGEST_LOOK_MS)).unref();
      return ask(...args);
    };
    Object.assign(this, { query: askImpatiently });
    this.on('drain', () => owing.delete(this));
    this.on('end', () => owing.delete(this));
  }

  giveUp(): void {
    owing.delete(this);
    this.on('error', () => undefined); // whoever has borrowed it hears of it by the question
    this.connection.stream.destroy(new Error('Query read timeout'));
  }
}

/** A query that may take long sets its own `query_timeout`. */
function patienceFor(question: unknown, usual: number): number {
  return (question as { query_timeout?: number } | null | undefined)?.query_timeout ?? usual;
}

function lookForMissing(): void {
  const now = performance.now();
  for (const [client, until] of owing) if (until <= now) client.giveUp();
  if (owing.size > 0) return;
  clearInterval(look);
  look = undefined;
}

/** Settings of a pool that gives up a connection without an answer after so long; those of pg as they are, without a number. */
export function impatient(answerWithinMs: number | undefined): pg.PoolConfig & { answerWithinMs?: number } {
  return answerWithinMs === undefined ? {} : { Client: ImpatientClient, answerWithinMs };
}
