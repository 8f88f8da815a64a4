import { Intents } from './intents.js';
import { linesOf } from './lines.js';
import { knownPosition, noteKnownPosition } from './position.js';
import { ApiProblem, isPassing, NoAnswer, problemOf } from './problem.js';
import type { NewWaiting } from '../app/outbox/waiting.js';

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

/** The token of the session as it is now; empty while there is none. */
export function knownCsrfToken(): string {
  return csrfToken ?? '';
}

/** Called once a request is answered 401: the session has ended. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/** Reads. Waits at the server until the read model reflects what this browser has written or been told of. */
export async function read<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return (await send('GET', withQuery(path, { after: knownPosition(), ...query }), { signal })).body as T;
}

/** Reads what comes in parts, each a line of JSON. */
export async function* readParts<T>(path: string, signal?: AbortSignal): AsyncGenerator<T> {
  const { body } = await answerTo('GET', withQuery(path, { after: knownPosition() }), { signal });
  try {
    if (body) for await (const line of linesOf(body)) yield JSON.parse(line) as T;
  } catch (error) {
    throw noAnswer(error);
  }
}

/** Reads where the question is personal (a search by name): the question travels in the body, never in the URL. */
export async function ask<T>(path: string, question: unknown, signal?: AbortSignal): Promise<T> {
  return (await send('POST', path, { json: question, signal })).body as T;
}

/** Says that a command may wait in the queue of this browser while nobody answers. */
export interface MayWait {
  /** Id of what it changes: what concerns the same item goes out in its order. */
  readonly item: string;
  /** What it does, for the list of what waits. */
  readonly words: string;
  /** What the item is called: left out on its own row. */
  readonly title?: string;
}

/** Where commands wait while nobody answers. */
export interface CommandQueue {
  holds(item: string): boolean;
  /** @throws where it could not be kept */
  add(command: NewWaiting): Promise<void>;
}

/** Nobody answered, or something of the same item waits already: the command is kept in this browser and goes out by itself. */
export class Queued extends Error {
  constructor() {
    super('Kept in this browser until the service has it.');
    this.name = 'Queued';
  }
}

let queue: CommandQueue | undefined;
/** How long a command that may wait is waited for, in ms: a network may swallow it without a word. */
const PATIENCE = 15_000;

/** From now on commands that may wait are kept there; `undefined`: nowhere. */
export function queueCommandsIn(own: CommandQueue | undefined): void {
  queue = own;
}

/** Sends a command of the queue, with the key and the revision that it was written with. */
export async function sendWaiting({ id, method, path, body, ifMatch }: NewWaiting): Promise<CommandAnswer> {
  const headers = { 'idempotency-key': id, ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }) };
  return (await send(method, path, { json: body, headers, signal: AbortSignal.timeout(PATIENCE) })).body as CommandAnswer;
}

/**
 * Sends a command. The idempotency key stays the same until the server has answered this very content, so a retry never
 * writes twice. `ifMatch` is the revision of the item as it was when the person began to edit it. `key`: the caller keeps
 * its own key, in a draft that outlives this browser. `mayWait`: where nobody answers it is kept and sent later.
 *
 * @throws Queued once it is kept in the queue instead
 */
export async function command<A = CommandAnswer>(
  path: string,
  body: unknown,
  options: { method?: 'POST' | 'PATCH'; ifMatch?: number; signal?: AbortSignal; key?: string; mayWait?: MayWait } = {},
): Promise<A> {
  const { method = 'POST', ifMatch, mayWait } = options;
  const intent = options.key ? { key: options.key, settle: () => undefined } : await intents.keyFor(method, path, body, ifMatch);
  const keep = async (mayHaveLeft: boolean): Promise<never> => {
    const item = mayWait ?? { item: '', words: '' };
    const page = `${location.pathname}${location.search}`;
    await queue?.add({ id: intent.key, method, path, body, ...(ifMatch !== undefined && { ifMatch }), ...item, page, mayHaveLeft });
    intent.settle();
    throw new Queued();
  };
  if (mayWait && queue?.holds(mayWait.item)) await keep(false);
  const headers: Record<string, string> = { 'idempotency-key': intent.key };
  if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`;
  const signal = options.signal ?? (mayWait && queue ? AbortSignal.timeout(PATIENCE) : undefined);
  try {
    const { body: answer } = await send(method, path, { json: body, headers, signal, onAnswered: intent.settle });
    if (hasPosition(answer)) noteKnownPosition(answer.position);
    return answer as A;
  } catch (error) {
    if (mayWait && queue && isAway(error)) {
      await keep(navigator.onLine).catch((kept: unknown) => Promise.reject(kept instanceof Queued ? kept : error));
    }
    throw error;
  }
}

/** Nobody is there who could answer, now. Too many requests are another matter. */
function isAway(error: unknown): boolean {
  return isPassing(error) && !(error instanceof ApiProblem && error.status === 429);
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
  const response = await answerTo(method, path, sending);
  const text = response.status === 204 ? '' : await response.text();
  return { body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

async function answerTo(method: string, path: string, sending: Sending): Promise<Response> {
  const response = await fetch(path, requestOf(method, sending)).catch((error: unknown) => Promise.reject(noAnswer(error)));
  if (response.status === 401) onSignedOut();
  const passing = response.status === 429 || response.status >= 500;
  if (!passing && response.status !== 401) sending.onAnswered?.();
  if (!response.ok) throw noted(await problemOf(response));
  return response;
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

/** Nobody answered, or not to the end; who does not want the answer any more is told that. */
function noAnswer(error: unknown): unknown {
  return error instanceof DOMException && error.name === 'AbortError' ? error : new NoAnswer(error);
}

function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  if (given.length === 0) return path;
  return `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}

function hasPosition(answer: unknown): answer is { position: string } {
  return typeof answer === 'object' && answer !== null && typeof (answer as { position?: unknown }).position === 'string';
}
