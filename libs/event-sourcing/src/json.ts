import { hash } from 'node:crypto';

const LONE_SURROGATE = /\p{Surrogate}/u;
const NUL = '\u0000';
const MAX_DEPTH = 64;

/** A value that would not come back from the log as it went in. Says where, never what. */
export class NotJson extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path || 'value'} cannot be stored: ${reason}`);
    this.name = 'NotJson';
  }
}

function checkText(text: string, path: string): void {
  if (text.includes(NUL)) throw new NotJson(path, 'it holds a NUL character');
  if (LONE_SURROGATE.test(text)) throw new NotJson(path, 'it holds half of a surrogate pair');
}

/** Objects as a literal makes them are plain without a further look. */
function isOdd(value: object): boolean {
  if ('toJSON' in value) return true;
  if (Object.getPrototypeOf(value) === Object.prototype) return false;
  return value instanceof Map || value instanceof Set || ArrayBuffer.isView(value);
}

function checkObject(value: Readonly<Record<string, unknown>>, path: string, depth: number, texts: boolean): void {
  if (isOdd(value)) throw new NotJson(path, `a ${value.constructor.name} is not plain JSON`);
  for (const key of Object.keys(value)) {
    if (key === '__proto__') throw new NotJson(path, 'a member is called __proto__');
    if (texts) checkText(key, path);
    const member = value[key];
    // Most are texts, which need no look of their own: for these no path is made.
    if (member === undefined || (typeof member === 'string' && !texts && depth < MAX_DEPTH)) continue;
    check(member, path ? `${path}.${key}` : key, depth + 1, texts);
  }
}

function check(value: unknown, path: string, depth: number, texts: boolean): void {
  if (depth > MAX_DEPTH) throw new NotJson(path, `it is nested deeper than ${MAX_DEPTH}`);
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') return texts ? checkText(value, path) : undefined;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotJson(path, 'the number is not finite');
    return;
  }
  if (Array.isArray(value)) return value.forEach((member, i) => check(member, `${path}[${i}]`, depth + 1, texts));
  if (typeof value === 'object') return checkObject(value as Record<string, unknown>, path, depth, texts);
  throw new NotJson(path, `a ${typeof value} is not JSON`);
}

/**
 * The text that is stored and hashed. Refuses what does not survive stringify, parse, stringify: dates, bigints,
 * undefined in lists, NaN, NUL, half surrogates. A member that is undefined is left out.
 *
 * @throws NotJson
 */
export function storedText(value: object): string {
  check(value, '', 0, false);
  const text = JSON.stringify(value);
  // NUL and half surrogates are written as escapes: where there is none, no text needs to be looked at by itself.
  if (text.includes('\\u')) check(value, '', 0, true);
  return text;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object' || 'toJSON' in value) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, sorted(member)]));
}

/** A text that is the same for the same content, whatever the order of its members. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? '';
}

/** SHA-256 (hex) of a value whatever the order of its members: tells the same content from other content. */
export function contentHash(value: unknown): string {
  return hash('sha256', canonicalText(value), 'hex');
}

/** SHA-256 (hex) of exactly these characters: tells whether somebody saw this text or another. */
export function textHash(text: string): string {
  return hash('sha256', text, 'hex');
}
