import pg from 'pg';

const PROBE_MS = 5_000;
const ANSWER_WITHIN_MS = 2_000;
const LONGEST_BACKOFF_MS = 5_000;

export interface KeptConnectionOptions {
  readonly config: pg.ClientConfig;
  /** Run on each new connection, such as `LISTEN …`. */
  readonly opening: string;
  /** Told after each (re)connection: what was said meanwhile was not heard. */
  readonly onConnected: () => void;
  /** Told of each notification. */
  readonly onNotice: (channel: string, payload: string) => void;
}

/**
 * A connection of its own that is opened again whenever it is lost. One that has died without a word is found by a probe: the
 * questions asked over it, and now and then one of its own.
 */
export class KeptConnection {
  private client: pg.Client | undefined;
  private open = false;
  private probe: NodeJS.Timeout | undefined;
  private retry: NodeJS.Timeout | undefined;
  private backoff = 100;
  private closed = false;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: KeptConnectionOptions) {}

  start(): void {
    void this.connect();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.drop();
  }

  /**
   * Asks over this connection, one question after the other, and gives it up when there is no answer.
   *
   * @throws when it is not open just now
   */
  query<Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<pg.QueryResult<Row>> {
    const answer = this.turn.then(() => this.ask<Row>(query));
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  private async ask<Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<pg.QueryResult<Row>> {
    const { client } = this;
    if (!client || !this.open) throw new Error('Connection terminated: it is being opened again.');
    const silent = setTimeout(() => this.lost(client), ANSWER_WITHIN_MS);
    try {
      return await client.query<Row>(query);
    } finally {
      clearTimeout(silent);
    }
  }

  private async connect(): Promise<void> {
    if (this.closed) return;
    const { config, opening, onConnected, onNotice } = this.options;
    const client = new pg.Client({
      ...config,
      password: config.password, // a pool keeps it where spreading does not see it
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
    });
    this.client = client;
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ channel, payload }) => onNotice(channel, payload ?? ''));
    try {
      await client.connect();
      await client.query(opening);
      if (this.client !== client) return;
      this.open = true;
      this.backoff = 100;
      this.probe = setInterval(() => void this.query({ text: 'SELECT 1' }).catch(() => this.lost(client)), PROBE_MS);
      this.probe.unref();
      onConnected();
    } catch {
      this.lost(client);
    }
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return;
    void this.drop();
    if (this.closed) return;
    this.retry = setTimeout(() => void this.connect(), this.backoff);
    this.retry.unref();
    this.backoff = Math.min(this.backoff * 2, LONGEST_BACKOFF_MS);
  }

  private async drop(): Promise<void> {
    clearInterval(this.probe);
    const client = this.client;
    this.client = undefined;
    this.open = false;
    if (!client) return;
    client.removeAllListeners('end');
    await Promise.race([client.end().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 500).unref())]);
  }
}
