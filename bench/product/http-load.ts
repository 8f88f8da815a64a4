import { Agent, request } from 'node:http';

/** One POST with a JSON body. */
export interface Post {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Sends requests over so many kept connections; `close` lets them go. */
export class HttpLoad {
  private readonly agent: Agent;

  constructor(
    private readonly base: string,
    private readonly connections: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Sends all, each connection one after the other. @throws Error when one is not answered by 2xx */
  async send(posts: readonly Post[]): Promise<void> {
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < posts.length) await this.post(posts[next++]!);
    };
    await Promise.all(Array.from({ length: this.connections }, work));
  }

  close(): void {
    this.agent.destroy();
  }

  private post({ path, body, headers }: Post): Promise<void> {
    return new Promise((resolve, reject) => {
      const sent = request(
        this.base + path,
        {
          method: 'POST',
          agent: this.agent,
          headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            if ((response.statusCode ?? 500) < 300) resolve();
            else reject(new Error(`POST ${path}: ${response.statusCode} ${Buffer.concat(chunks).toString().slice(0, 400)}`));
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
