import pg from 'pg';

const PROBE_MS = 5_000;
const PROBE_TIMEOUT_MS = 2_000;
const LONGEST_BACKOFF_MS = 5_000;

/**
 * Hears other processes' growth of the log on a connection of its own. A connection that is silently dead is found by a
 * probe; after each (re)connection `onConnected` asks for a look, because what was told meanwhile was not heard.
 */
export class LogListener {
  private client: pg.Client | undefined;
  private probe: NodeJS.Timeout | undefined;
  private retry: NodeJS.Timeout | undefined;
  private backoff = 100;
  private closed = false;

  constructor(
    private readonly config: pg.ClientConfig,
    private readonly handlers: { onMark: (mark: bigint) => void; onConnected: () => void },
  ) {}

  start(): void {
    void this.connect();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.drop();
  }

  private async connect(): Promise<void> {
    if (this.closed) return;
    const client = new pg.Client({
      ...this.config,
      password: this.config.password, // a pool keeps it where spreading does not see it
      keepAlive: true,
      connectionTimeoutMillis: PROBE_TIMEOUT_MS,
    });
    this.client = client;
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => this.handlers.onMark(BigInt(payload ?? '0')));
    try {
      await client.connect();
      await client.query('LISTEN throughline_log');
      this.backoff = 100;
      this.probe = setInterval(() => void this.check(client), PROBE_MS);
      this.probe.unref();
      this.handlers.onConnected();
    } catch {
      this.lost(client);
    }
  }

  private async check(client: pg.Client): Promise<void> {
    const timeout = setTimeout(() => this.lost(client), PROBE_TIMEOUT_MS);
    try {
      await client.query('SELECT 1');
    } catch {
      this.lost(client);
    } finally {
      clearTimeout(timeout);
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
    if (!client) return;
    client.removeAllListeners('end');
    await Promise.race([client.end().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 500).unref())]);
  }
}
