import { lettersApart, soundKey } from './names.js';
import { mayBeOneName } from './name-families.js';

/** How alike two names are, best first. */
export type NameLikeness = 'same' | 'begins-same' | 'one-same' | 'nickname' | 'sounds-alike' | 'initial' | 'different';

const RANK: readonly NameLikeness[] = ['same', 'begins-same', 'one-same', 'nickname', 'sounds-alike', 'initial', 'different'];

/**
 * Compares typed names with known ones, in whatever order they come. `same`: all words of the shorter one are there. A last
 * word that is still being typed begins the same.
 */
export function nameLikeness(typed: readonly string[], known: readonly string[]): NameLikeness {
  if (typed.length === 0 || known.length === 0) return 'different';
  const [fewer, more] = typed.length <= known.length ? [typed, known] : [known, typed];
  const equal = fewer.filter((word) => more.includes(word)).length;
  if (equal === fewer.length) return 'same';
  if (beginsSame(typed, known)) return 'begins-same';
  if (equal > 0) return 'one-same';
  const pairs = typed.flatMap((one) => known.map((other) => pairLikeness(one, other)));
  return RANK.find((likeness) => pairs.includes(likeness)) ?? 'different';
}

function beginsSame(typed: readonly string[], known: readonly string[]): boolean {
  const last = typed.at(-1)!;
  const others = typed.slice(0, -1);
  const begins = known.some((word) => word.startsWith(last) && !others.includes(word));
  return begins && others.every((word) => known.includes(word)) && (others.length > 0 || last.length >= 3);
}

function pairLikeness(a: string, b: string): NameLikeness {
  if (mayBeOneName(a, b)) return 'nickname';
  const longEnough = Math.min(a.length, b.length) >= 4;
  if (longEnough && lettersApart(a, b) <= (Math.max(a.length, b.length) >= 8 ? 2 : 1)) return 'sounds-alike';
  if (Math.min(a.length, b.length) >= 3 && soundKey(a) === soundKey(b) && lettersApart(a, b) <= 3) return 'sounds-alike';
  if ((a.length === 1 || b.length === 1) && a[0] === b[0]) return 'initial';
  return 'different';
}

/** Digits of a phone number as they are compared: the last ten. */
export function phoneDigits(phone: string): string {
  return phone.replace(/\D/g, '').slice(-10);
}
