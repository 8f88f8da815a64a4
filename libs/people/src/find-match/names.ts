/** Words that stand between names and tell nobody apart. */
const PARTICLES = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'el',
  'y',
  'da',
  'do',
  'dos',
  'di',
  'von',
  'van',
  'der',
  'den',
  'bin',
  'bint',
  'al',
  'san',
  'saint',
  'st',
]);

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** A name as it is compared: lower case, without accents and marks, particles left out unless nothing else is there. */
export function nameTokens(name: string): readonly string[] {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøæœłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’ʼ`´]/g, '');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 0);
  const telling = words.filter((word) => !PARTICLES.has(word));
  return telling.length > 0 ? telling : words;
}

/** Sounds that are written in several ways, longest first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(wr|w?rh)/, 'r'],
  [/^(kn|gn|pn)/, 'n'],
  [/^x(?=[aeiou])/, 's'],
  [/sch|sh|ch|tch|cz|tx/g, 'X'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/gh(?=[^aeiou]|$)/g, ''],
  [/dh|dd/g, 'd'],
  [/kh|ck|qu|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/g(?=[eiy])|j/g, 'J'],
  [/ll|y/g, 'i'],
  [/z|x/g, 's'],
  [/v|w/g, 'b'],
  [/mm|m/g, 'm'],
  [/h/g, ''],
];

/**
 * How a name sounds, roughly: the first sound and the consonants after it, doubled ones once. Names written by ear in English
 * or Spanish come together; it is for finding, and never a reason of its own without a second look.
 */
export function soundKey(token: string): string {
  const sounded = SOUNDS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), token);
  const first = sounded.slice(0, 1).replace(/[aeiou]/, 'A');
  const rest = sounded.slice(1).replace(/[aeiou]/g, '');
  return `${first}${rest}`.replace(/(.)\1+/g, '$1').slice(0, 6);
}

/** Letters that have to be changed, added, left out or swapped with their neighbour; stops counting past 3. */
export function lettersApart(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return 4;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + cost, swapped));
    }
    before = row;
    row = next;
  }
  return Math.min(4, row[b.length]!);
}
