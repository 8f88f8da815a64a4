import { partsOfBirth, type TypedBirth } from './birth.js';
import { familiesOfName } from './name-families.js';
import { soundKey } from './names.js';
import type { Wanted } from './score-match.js';

/** Keys under which a name is found: how it sounds, and the families of names it belongs to. */
function keysOfToken(token: string): readonly string[] {
  return [soundKey(token), ...familiesOfName(token).map((family) => `#${family}`)];
}

/**
 * Keys of a name: whoever shares a rare one is compared closely. `gf` joins given and family name, and so is rare even where either is
 * common; `t` are the single names, whatever their place; `a` is how a name begins, for names that are still being typed.
 */
export function nameKeys(given: readonly string[], family: readonly string[]): readonly string[] {
  const [g, f] = [given, family].map((tokens) => tokens.flatMap(keysOfToken));
  const pairs = g!.flatMap((one) => f!.map((other) => `gf:${[one, other].sort().join('|')}`));
  const singles = [...g!, ...f!].map((key) => `t:${key}`);
  const beginnings = [...given, ...family].filter((token) => token.length >= 3).map((token) => `a:${token.slice(0, 3)}`);
  return [...pairs, ...singles, ...beginnings];
}

/** Keys of a birth date: as it is, with day and month swapped, and its month. */
export function birthKeys({ year, month, day }: TypedBirth): readonly string[] {
  if (!month) return [];
  const ofMonth = `bm:${year}-${month}`;
  return day ? [`b:${year}-${month}-${day}`, `b:${year}-${day}-${month}`, ofMonth] : [ofMonth];
}

/** Keys of a phone number: its last seven digits. */
export function phoneKeys(digits: string): readonly string[] {
  return digits.length >= 7 ? [`p:${digits.slice(-7)}`] : [];
}

/** Keys of what is known of a person. */
export function keysOf(known: {
  names: readonly { given: readonly string[]; family: readonly string[] }[];
  birthDate?: string;
  phones: readonly string[];
}): readonly string[] {
  const keys = [
    ...known.names.flatMap(({ given, family }) => nameKeys(given, family)),
    ...(known.birthDate ? birthKeys(partsOfBirth(known.birthDate)) : []),
    ...known.phones.flatMap(phoneKeys),
  ];
  return [...new Set(keys)].slice(0, 200);
}

/** Keys by which to look: the rare ones, and the common ones for when nothing rare was typed. */
export function keysToLookFor({ given, family, birth, phone }: Wanted): { rare: readonly string[]; common: readonly string[] } {
  const names = nameKeys(given, family);
  const rare = [...names.filter((key) => key.startsWith('gf:')), ...(birth ? birthKeys(birth) : []), ...(phone ? phoneKeys(phone) : [])];
  return { rare: [...new Set(rare)], common: [...new Set(names.filter((key) => !key.startsWith('gf:')))] };
}
