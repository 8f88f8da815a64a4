/** What a sentence's placeholders may be filled with. */
export type WordValues = Readonly<Record<string, string | number>>;

/** A piece of a sentence: plain text, or a placeholder still to be filled. */
export type WordPart = { readonly text: string } | { readonly name: string };

const PLACEHOLDER = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/**
 * Chooses the plural forms and leaves the plain placeholders as parts, so that a screen can put a node in their place.
 * `{n|task|tasks}` is the first form where the language's plural rule says "one", else the second; `{n}` is the value.
 */
export function partsOf(pattern: string, values: WordValues, language: string): WordPart[] {
  const parts: WordPart[] = [];
  let from = 0;
  for (const match of pattern.matchAll(PLACEHOLDER)) {
    const [whole, name = '', one, other] = match;
    if (match.index > from) parts.push({ text: pattern.slice(from, match.index) });
    parts.push(one === undefined ? { name } : { text: pluralOf(Number(values[name] ?? 0), one, other ?? '', language) });
    from = match.index + whole.length;
  }
  if (from < pattern.length) parts.push({ text: pattern.slice(from) });
  return parts;
}

/** The sentence in words; a value that ends with a stop (`10:00 a.m.`) ends the sentence with one stop. A placeholder without a value stays visible as its name: a missing value is a mistake to be seen. */
export function formatWords(pattern: string, values: WordValues, language: string): string {
  return partsOf(pattern, values, language)
    .map((part, index, all) => {
      if ('text' in part) return part.text;
      const value = valueInWords(values[part.name], part.name, language);
      return writtenSmall(part.name, language) && goesOn(all[index - 1]) ? small(value) : value;
    })
    .join('')
    .replace(/(?<!\.)\.\.(?!\.)/g, '.');
}

/** The names of the placeholders of a pattern, sorted: two languages must agree on them. */
export function placeholdersOf(pattern: string): string[] {
  return [...new Set([...pattern.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))].sort();
}

function pluralOf(count: number, one: string, other: string, language: string): string {
  return new Intl.PluralRules(language).select(count) === 'one' ? one : other;
}

/** Spanish writes the names of languages with a small letter: the capital of the catalogue is for where they stand alone. */
function writtenSmall(name: string, language: string): boolean {
  return language === 'es' && (name === 'language' || name === 'into');
}

/** The sentence has begun before this place. */
function goesOn(before: WordPart | undefined): boolean {
  return before !== undefined && 'text' in before && !/[.?!]\s*$/.test(before.text);
}

function small(words: string): string {
  return words.charAt(0).toLocaleLowerCase() + words.slice(1);
}

function valueInWords(value: string | number | undefined, name: string, language: string): string {
  if (value === undefined) return `{${name}}`;
  return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
}
