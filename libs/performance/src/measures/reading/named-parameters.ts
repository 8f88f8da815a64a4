/** A statement as the driver wants it. */
export interface Bound {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Turns `:name` into `$1`, `$2` … so that long statements stay readable. Only names that stand in the text are bound.
 *
 * @throws Error when the text asks for a name that has no value
 */
export function bind(text: string, values: Readonly<Record<string, unknown>>): Bound {
  const names: string[] = [];
  const bound = text.replace(/(?<!:):([a-z][a-zA-Z]*)/g, (_, name: string) => {
    if (!(name in values)) throw new Error(`The statement asks for :${name}, which has no value.`);
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text: bound, values: names.map((name) => values[name]) };
}
