import { createHash, createHmac } from 'node:crypto';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import type { Delivery, Outcome, Sender } from './delivery.js';
import { FORBIDDEN, isLoopbackHost, lookupWithin, mayReach } from './networks.js';

export interface WebhookOptions {
  /** https, or http to this machine. */
  readonly urls: readonly string[];
  /** Shared with the receivers. */
  readonly secret: string;
  readonly privateNetworks: boolean;
  readonly publicUrl: string;
  /** The time of now, for the signature. */
  readonly clock: () => Date;
}

const PATIENCE_MS = 10_000;
const LONGEST_ANSWER = 16_384;

/** Tells webhooks apart without keeping their addresses, which may hold secrets. */
export function webhookKey(url: string): string {
  return createHash('sha256').update(url).digest('hex').slice(0, 12);
}

/** `t=<seconds>,v1=<HMAC-SHA256 of "<seconds>.<body>" in hex>`. */
export function signatureOf(secret: string, seconds: number, body: string): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

/** Posts what happened, signed, to a webhook: where to look, of what kind it is and when it was. A redirect is a failure. */
export class WebhookSender implements Sender {
  private readonly byKey: ReadonlyMap<string, URL>;

  constructor(private readonly options: WebhookOptions) {
    this.byKey = new Map(options.urls.map((url) => [webhookKey(url), new URL(url)]));
  }

  get keys(): readonly string[] {
    return [...this.byKey.keys()];
  }

  async send(delivery: Delivery): Promise<Outcome> {
    const url = this.byKey.get(delivery.recipient);
    if (!url) return { done: false, code: 'no-longer-configured', final: true };
    const { id, eventId, eventType: event, kind, occurredAt, path } = delivery;
    const body = JSON.stringify({ id, event, eventId, kind, occurredAt, link: `${this.options.publicUrl}${path}` });
    try {
      const status = await this.post(url, id, body);
      return status >= 200 && status < 300 ? { done: true, code: `http-${status}` } : { done: false, code: `http-${status}` };
    } catch (error) {
      const { code, name } = error as { code?: unknown; name?: string };
      return { done: false, code: name === 'AbortError' ? 'timeout' : typeof code === 'string' ? code.toLowerCase() : 'failed' };
    }
  }

  private post(url: URL, id: string, body: string): Promise<number> {
    const { secret, clock, privateNetworks } = this.options;
    const reach = { loopback: isLoopbackHost(url.hostname), privateNetworks };
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // A host that is an address is not looked up.
    if (isIP(host) !== 0 && !mayReach(host, reach)) return Promise.reject(Object.assign(new Error(FORBIDDEN), { code: FORBIDDEN }));
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Throughline',
      'x-throughline-delivery': id,
      'x-throughline-signature': signatureOf(secret, Math.floor(clock().getTime() / 1_000), body),
    };
    const options = { method: 'POST', headers, lookup: lookupWithin(reach), signal: AbortSignal.timeout(PATIENCE_MS), agent: false };
    return new Promise((resolve, reject) => {
      const sent = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, (answer) => {
        let read = 0;
        answer.on('data', (part: Buffer) => {
          read += part.length;
          if (read > LONGEST_ANSWER) answer.destroy();
        });
        answer.on('close', () => resolve(answer.statusCode ?? 0));
        answer.on('error', () => resolve(answer.statusCode ?? 0));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
