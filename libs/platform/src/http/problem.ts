import type { RefusalKind, Json } from '#event-sourcing';

/** RFC 9457, content type `application/problem+json`. Holds no personal data. */
export interface Problem {
  /** `urn:throughline:<code>`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Stable, dotted: `plan.goal-closed`. */
  readonly code: string;
  /** A sentence that a person can act on. */
  readonly detail: string;
  /** `rule`: which rule of the shape a field broke, for words in another language. */
  readonly errors?: readonly { readonly pointer: string; readonly message: string; readonly rule?: string }[];
  readonly allowedNow?: readonly string[];
  /** The request's correlation id: what to tell whoever helps. */
  readonly reference: string;
  readonly [member: string]: Json | undefined | readonly object[] | readonly string[];
}

const STATUS: Readonly<Record<RefusalKind, number>> = {
  shape: 400,
  'not-allowed': 403,
  'not-found': 404,
  rule: 409,
  moved: 412,
  content: 422,
  precondition: 428,
  unavailable: 503,
};

/** The HTTP status of a refusal. */
export function statusOf(kind: RefusalKind): number {
  return STATUS[kind];
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Something in what was sent cannot be read',
  401: 'Sign in first',
  403: 'You may not do this',
  404: 'Not found',
  405: 'Not possible here',
  406: 'Not available in this form',
  409: 'This cannot be done now',
  412: 'Somebody else changed this',
  413: 'Too long',
  415: 'Send JSON',
  422: 'This cannot be meant',
  428: 'Say which version you read',
  429: 'Too many requests',
  500: 'Something went wrong here',
  503: 'Not available at the moment',
};

/** The short, general title of a status. */
export function titleOf(status: number): string {
  return TITLES[status] ?? (status < 500 ? 'This cannot be done' : 'Something went wrong here');
}

/** Makes a problem document. `extra` may hold any further member but the fixed ones. */
export function problemOf(status: number, code: string, detail: string, reference: string, extra: object = {}): Problem {
  return { ...extra, type: `urn:throughline:${code}`, title: titleOf(status), status, code, detail, reference };
}
