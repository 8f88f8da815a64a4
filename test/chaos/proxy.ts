import { connect, createServer, type Server, type Socket } from 'node:net';

/** What becomes of an answer that is lost: it never comes, or the connection is reset instead. */
export type Loss = 'silence' | 'reset';

interface Line {
  readonly client: Socket;
  readonly upstream: Socket;
  /** Nothing goes through any more, and nobody is told. */
  silent: boolean;
  listens: boolean;
  losing: Loss | undefined;
}

/** Stands between the product and PostgreSQL and behaves like a bad network. */
export class Proxy {
  /** Answers that were lost so far. */
  lost = 0;
  port = 0;
  private readonly server: Server;
  private readonly lines = new Set<Line>();
  private closed = false;
  private hole = false;
  private plan: { readonly of: string; readonly how: Loss; left: number } | undefined;

  constructor(private readonly targetPort: number) {
    this.server = createServer((client) => this.join(client));
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.port = (this.server.address() as { port: number }).port;
  }

  close(): void {
    this.closed = true;
    this.server.close();
    this.cut();
  }

  /** Every connection, present and to come, goes silent: no reset, no end, no answer. */
  openHole(): void {
    this.hole = true;
    for (const line of this.lines) line.silent = true;
  }

  /** New connections go through again. The old ones stay silent for ever, as behind a router that forgot them. */
  closeHole(): void {
    this.hole = false;
  }

  /** Resets every connection. */
  cut(): void {
    for (const { client, upstream } of this.lines) {
      client.resetAndDestroy();
      upstream.resetAndDestroy();
    }
  }

  /** Connections that have asked to be notified go silent. @returns how many */
  deafen(): number {
    const listening = [...this.lines].filter(({ listens }) => listens);
    for (const line of listening) line.silent = true;
    return listening.length;
  }

  /** The next `count` requests with this text reach the server; their answers are lost. */
  loseAnswers(of: string, how: Loss, count: number): void {
    this.plan = { of, how, left: count };
  }

  private join(client: Socket): void {
    const upstream = connect(this.targetPort, '127.0.0.1');
    const line: Line = { client, upstream, silent: this.hole, listens: false, losing: undefined };
    this.lines.add(line);
    for (const socket of [client, upstream]) socket.on('error', () => socket.destroy());
    client.on('data', (bytes) => {
      if (line.silent) return;
      if (bytes.includes('LISTEN throughline')) line.listens = true;
      if (this.plan && this.plan.left > 0 && line.losing === undefined && bytes.includes(this.plan.of)) {
        this.plan.left -= 1;
        this.lost += 1;
        line.losing = this.plan.how;
      }
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (line.silent || line.losing === 'silence') return;
      if (line.losing === 'reset') client.resetAndDestroy();
      else client.write(bytes);
    });
    client.on('close', () => {
      this.lines.delete(line);
      upstream.destroy();
    });
    upstream.on('close', () => {
      if (!line.silent || this.closed) client.destroy();
    });
  }
}
