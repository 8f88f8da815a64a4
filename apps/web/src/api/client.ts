import { Intents } from './intents.js';
import { knownPosition, noteKnownPosition } from './position.js';
import { type ApiProblem, NoAnswer, problemOf } from './problem.js';

/** The body of every accepted command. */
export interface CommandAnswer {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  readonly events: readonly { readonly id: string; readonly type: string; readonly position: string }[];
  readonly replayed: boolean;
}

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

let csrfToken: string | undefined;
let onSignedOut: () => void = () => undefined;
const intents = new Intents(sessionStorage);

/** The session tells the token that goes with every request that changes something. */
export function sendCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

/** Called once a request is answered 401: the session has ended. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/** Reads. Waits at the server until the read model reflects what this browser has written or been told of. */
export async function read<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return (await send('GET', withQuery(path, { after: knownPosition(), ...query }), { signal })).body as T;
}

/** Reads where the question is personal (a search by name): the question travels in the body, never in the URL. */
export async function ask<T>(path: string, question: unknown, signal?: AbortSignal): Promise<T> {
  return (await send('POST', path, { json: question, signal })).body as T;
}

/**
 * Sends a command. The idempotency key stays the same until the server has answered this very content, so a retry never
 * writes twice. `ifMatch` is the revision of the item as it was when the person began to edit it. `key`: the caller keeps
 * its own key, in a draft that outlives this browser.
 */
export async function command<A = CommandAnswer>(
  path: string,
  body: unknown,
  options: { method?: 'POST' | 'PATCH'; ifMatch?: number; signal?: AbortSignal; key?: string } = {},
): Promise<A> {
  const method = options.method ?? 'POST';
  const intent = options.key ? { key: options.key, settle: () => undefined } : await intents.keyFor(method, path, body, options.ifMatch);
  const headers: Record<string, string> = { 'idempotency-key': intent.key };
  if (options.ifMatch !== undefined) headers['if-match'] = `"${options.ifMatch}"`;
  const { body: answer } = await send(method, path, { json: body, headers, signal: options.signal, onAnswered: intent.settle });
  if (hasPosition(answer)) noteKnownPosition(answer.position);
  return answer as A;
}

/** PUT, DELETE and other requests that are no commands of the log, such as drafts and what was looked at. */
export async function change<T>(method: 'PUT' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
  return (await send(method, path, { json: body })).body as T;
}

/** Sends without waiting for an answer, also while the page closes. Whether it arrives is not certain. */
export function leaveWith(method: 'DELETE', path: string): void {
  void fetch(path, { ...requestOf(method, {}), keepalive: true }).catch(() => undefined);
}

interface Sending {
  json?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Called with the first definite answer, yes or no; not where it is worth sending the same again. */
  onAnswered?: () => void;
}

async function send(method: string, path: string, sending: Sending): Promise<{ body: unknown }> {
  const response = await fetchOrNoAnswer(path, requestOf(method, sending));
  if (response.status === 401) onSignedOut();
  const passing = response.status === 429 || response.status >= 500;
  if (!passing && response.status !== 401) sending.onAnswered?.();
  if (!response.ok) throw noted(await problemOf(response));
  const text = response.status === 204 ? '' : await response.text();
  return { body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

/** A refusal may come with what was written nevertheless (a kept conflict): reads must reflect it. */
function noted(refusal: ApiProblem): ApiProblem {
  if (refusal.status === 412 && hasPosition(refusal.problem)) noteKnownPosition(refusal.problem.position);
  return refusal;
}

function requestOf(method: string, { json, headers, signal }: Sending): RequestInit {
  const all: Record<string, string> = { accept: 'application/json, application/problem+json', ...headers };
  if (json !== undefined) all['content-type'] = 'application/json';
  if (method !== 'GET' && csrfToken) all['x-csrf-token'] = csrfToken;
  return {
    method,
    headers: all,
    signal,
    credentials: 'same-origin',
    cache: 'no-store',
    body: json === undefined ? undefined : JSON.stringify(json),
  };
}

async function fetchOrNoAnswer(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new NoAnswer(error);
  }
}

function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  if (given.length === 0) return path;
  return `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}

function hasPosition(answer: unknown): answer is { position: string } {
  return typeof answer === 'object' && answer !== null && typeof (answer as { position?: unknown }).position === 'string';
}
