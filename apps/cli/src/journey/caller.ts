import { uuidV7 } from '#event-sourcing';
import { signInForToken } from '../../../api/src/token/sign-in-for-token.js';
import { expectThat } from './not-as-told.js';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // The journey reads what the API answers; every field it uses is checked where it is used.
  readonly body: Record<string, unknown>;
}

/** What a command answered. */
export interface Done {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  readonly events: readonly { readonly id: string; readonly type: string; readonly position: string }[];
}

/** How often and how long a read is tried while what it reads is being made by a reaction. */
const TRIES = 40;
const PAUSE = 150;

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One demo person at the API, signed in as any script would. */
export class Caller {
  private constructor(
    readonly base: string,
    readonly person: string,
    readonly token: string,
  ) {}

  static async signIn(base: string, person: string): Promise<Caller> {
    return new Caller(base, person, await signInForToken(base, person));
  }

  /** Sends whatever it is, and gives back whatever comes. */
  async send(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Reply> {
    const response = await fetch(this.base + path, {
      method,
      headers: { authorization: `Bearer ${this.token}`, ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? (JSON.parse(text) as Record<string, unknown>) : {} };
  }

  /** Does a command and says what it wrote. @throws NotAsTold when it is not accepted */
  async does(method: 'POST' | 'PATCH', path: string, body: object, revision?: number): Promise<Done> {
    const reply = await this.tries(method, path, body, revision);
    expectThat(
      reply.status === 200 || reply.status === 201,
      `${this.person}: ${method} ${path} was not accepted (${reply.status}).`,
      reply.body,
    );
    return reply.body as unknown as Done;
  }

  /** Does a command that may be refused; the same one again while the service asks for it. */
  async tries(method: 'POST' | 'PATCH', path: string, body: object, revision?: number): Promise<Reply> {
    const headers = { 'idempotency-key': uuidV7(), ...(revision !== undefined && { 'if-match': `"${revision}"` }) };
    let reply = await this.send(method, path, body, headers);
    for (let attempt = 1; attempt < TRIES && reply.status === 503; attempt += 1) {
      await pause(PAUSE);
      reply = await this.send(method, path, body, headers);
    }
    return reply;
  }

  /** Reads, at the position of an own write where one is given; waits for what a reaction is just making. */
  async reads<Body>(path: string, after?: string): Promise<Body> {
    const query = after ? `${path.includes('?') ? '&' : '?'}after=${after}` : '';
    let reply = await this.send('GET', path + query);
    for (let attempt = 1; attempt < TRIES && (reply.status === 404 || reply.status === 503 || reply.status === 403); attempt += 1) {
      await pause(PAUSE);
      reply = await this.send('GET', path + query);
    }
    expectThat(reply.status === 200, `${this.person}: GET ${path} answers ${reply.status}.`, reply.body);
    return reply.body as Body;
  }
}
