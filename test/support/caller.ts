import { randomUUID } from 'node:crypto';

/** What a test may reach: an app and tokens of its demo people. */
export interface Reachable {
  readonly base: string;
  token(person: string): Promise<string>;
}

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface CallOptions {
  readonly body?: object;
  readonly key?: string;
  /** Revision of the item that is edited. */
  readonly ifMatch?: number;
}

/** The body of an accepted command. */
export interface Written {
  readonly id: string;
  readonly position: string;
  readonly revision: number;
  readonly replayed: boolean;
}

/** Speaks HTTP to the app as one of the demo people. */
export class Caller {
  constructor(
    private readonly app: Reachable,
    readonly person: string,
  ) {}

  get<Body = Record<string, unknown>>(path: string): Promise<Answer<Body>> {
    return this.call<Body>('GET', path);
  }

  post<Body = Written>(path: string, body: object = {}, options: Omit<CallOptions, 'body'> = {}): Promise<Answer<Body>> {
    return this.call<Body>('POST', path, { ...options, body });
  }

  patch<Body = Written>(path: string, body: object, options: Omit<CallOptions, 'body'> = {}): Promise<Answer<Body>> {
    return this.call<Body>('PATCH', path, { ...options, body });
  }

  private async call<Body>(method: string, path: string, { body, key = randomUUID(), ifMatch }: CallOptions = {}): Promise<Answer<Body>> {
    const headers: Record<string, string> = { authorization: `Bearer ${await this.app.token(this.person)}` };
    if (method !== 'GET') headers['idempotency-key'] = key;
    if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`;
    if (body) headers['content-type'] = 'application/json';
    const response = await fetch(`${this.app.base}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
  }
}
