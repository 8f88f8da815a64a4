import type { Json } from './event.js';

/** What kind of no it is; the HTTP edge maps it to a status. */
export type RefusalKind =
  | 'shape' // 400: the input is not well formed
  | 'not-allowed' // 403
  | 'not-found' // 404
  | 'rule' // 409: a rule of the domain, with what is allowed now
  | 'moved' // 412: the item was changed by another since it was read
  | 'content' // 422: well formed, but cannot be meant (also: same key, other content)
  | 'precondition' // 428: If-Match is missing
  | 'unavailable'; // 503: try again

/** A broken rule: a stable code and a sentence that a person can act on. Never holds personal data in `message`. */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    /** Stable, dotted: `plan.goal-closed`. */
    readonly code: string,
    message: string,
    /** Extra members of the problem document, such as `allowedNow` or `errors`. */
    readonly extra: Readonly<Record<string, Json | undefined>> = {},
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** Throws a broken rule of the domain (409), naming what is allowed now. */
export function refuse(code: string, message: string, allowedNow: readonly string[] = []): never {
  throw new Refusal('rule', code, message, { allowedNow: [...allowedNow] });
}

/** Throws `404`. */
export function notFound(what: string): never {
  throw new Refusal('not-found', 'not-found', `There is no such ${what}, or you may not see it.`);
}
