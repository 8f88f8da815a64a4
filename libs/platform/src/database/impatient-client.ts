import pg from 'pg';

type Query = (...args: unknown[]) => unknown;

/**
 * A connection on which a question stays without an answer (`query_timeout`) is given up as a whole: behind it may be nobody
 * any more, and whoever were given it next would wait in vain too.
 */
export class ImpatientClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as Query;
    const askImpatiently: Query = (...args) => {
      const answer = ask(...args);
      if (isPromise(answer)) answer.catch((error: Error) => this.giveUpAfter(error));
      return answer;
    };
    Object.assign(this, { query: askImpatiently });
  }

  private giveUpAfter(error: Error): void {
    if (error.message === 'Query read timeout') void this.end().catch(() => undefined);
  }
}

/** By what it can do: a driver may bring a Promise of its own. */
function isPromise(answer: unknown): answer is Promise<unknown> {
  return typeof (answer as Partial<Promise<unknown>> | undefined)?.catch === 'function';
}

/** Settings of a pool that gives up a connection without an answer after so long; those of pg as they are, without a number. */
export function impatient(answerWithinMs: number | undefined): pg.PoolConfig {
  return answerWithinMs === undefined ? {} : { Client: ImpatientClient, query_timeout: answerWithinMs };
}
