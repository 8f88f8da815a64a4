import { signInForToken } from '../../apps/api/src/token/sign-in-for-token.js';
import { uuidV7 } from '../../libs/event-sourcing/src/ids.js';
import type { Answer, Ledger, Sent } from './ledger.js';
import { pause, pick } from './random.js';

/** How long one try may take before the sender gives up on it and sends the same key again, maybe to another process. */
const TRY_MS = 8_000;
/** A command without a definite answer after so long is a finding: whatever was broken has been mended long before. */
const PATIENCE_MS = 150_000;
/** How often "not allowed" or "not found" is tried again: what it rests on may still be on its way to the read models. */
const LAGGING_TRIES = 40;

interface Refused {
  readonly code?: string;
  readonly saved?: readonly string[];
}

/** Demo people who work over HTTP and do not lose what they wrote: no answer means to send the same again. */
export class Sender {
  /** The one process that commands go to; any, while undefined. */
  only: string | undefined;
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    readonly ledger: Ledger,
    private readonly bases: () => readonly string[],
    readonly random: () => number,
  ) {}

  /** Sends a command until its answer is definite. @returns undefined when it was refused */
  async command(person: string, method: 'POST' | 'PATCH', path: string, body: object, ifMatch?: number): Promise<Answer | undefined> {
    const sent = this.ledger.open({ key: uuidV7(), person, method, path, body, ifMatch });
    const deadline = Date.now() + PATIENCE_MS;
    while (sent.state === 'open') {
      const definite = await this.attempt(sent).catch(() => false);
      if (definite) break;
      if (Date.now() > deadline) throw new Error(`${method} ${path} had no definite answer within ${PATIENCE_MS / 1_000} s.`);
      await pause(60 + this.random() * 120);
    }
    return sent.answer;
  }

  /** Sends an acknowledged command once more under its key. @returns what is wrong with the answer, if anything */
  async again(sent: Sent): Promise<string | undefined> {
    const response = await this.fetch(sent);
    const answer = (await response.json()) as Answer;
    const first = sent.answer!;
    if (response.status >= 300) return `${sent.path}: ${response.status} instead of the first answer again`;
    const same = answer.id === first.id && answer.position === first.position && answer.revision === first.revision;
    const replayed = answer.replayed || first.events.length === 0;
    return same && replayed && answer.events.length === first.events.length ? undefined : `${sent.path}: another answer under the same key`;
  }

  /** Reads until it is answered. @param after position that the answer must reflect */
  async read<Body>(person: string, path: string, after?: string): Promise<Body> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const body = await this.readOnce<Body>(person, path, after).catch(() => undefined);
      if (body !== undefined) return body;
      if (Date.now() > deadline) throw new Error(`GET ${path} was not answered within ${PATIENCE_MS / 1_000} s.`);
      await pause(100);
    }
  }

  async readOnce<Body>(person: string, path: string, after?: string, base = pick(this.bases(), this.random)): Promise<Body | undefined> {
    const query = after === undefined ? '' : `${path.includes('?') ? '&' : '?'}after=${after}`;
    const headers = { authorization: `Bearer ${await this.token(base, person)}` };
    const response = await fetch(`${base}${path}${query}`, { headers, signal: AbortSignal.timeout(TRY_MS) });
    const body = (await response.json()) as Body;
    return response.status === 200 ? body : undefined;
  }

  /** True once nothing is left to try. */
  private async attempt(sent: Sent): Promise<boolean> {
    sent.tries += 1;
    const response = await this.fetch(sent);
    const body = (await response.json()) as Answer & Refused;
    const { status } = response;
    if (status === 200 || status === 201) {
      this.ledger.acknowledge(sent, body);
      return true;
    }
    if (status >= 500 || status === 429 || status === 401) {
      if (status === 401) this.tokens.clear();
      else if (status !== 503 && status !== 429) this.ledger.unexcused.push(`${status} ${body.code ?? ''} to ${sent.method} ${sent.path}`);
      return false;
    }
    if ((status === 403 || status === 404) && sent.tries < LAGGING_TRIES) return false;
    sent.refusal = { status, code: body.code ?? '', saved: body.saved?.length ?? 0 };
    sent.state = 'refused';
    return true;
  }

  private async fetch(sent: Sent): Promise<Response> {
    const base = this.only ?? pick(this.bases(), this.random);
    return fetch(`${base}${sent.path}`, {
      method: sent.method,
      headers: {
        authorization: `Bearer ${await this.token(base, sent.person)}`,
        'content-type': 'application/json',
        'idempotency-key': sent.key,
        ...(sent.ifMatch !== undefined && { 'if-match': `"${sent.ifMatch}"` }),
      },
      body: JSON.stringify(sent.body),
      signal: AbortSignal.timeout(TRY_MS),
    });
  }

  private token(base: string, person: string): Promise<string> {
    const key = `${base} ${person}`;
    const known = this.tokens.get(key) ?? signInForToken(base, person);
    this.tokens.set(key, known);
    known.catch(() => this.tokens.get(key) === known && this.tokens.delete(key));
    return known;
  }
}
