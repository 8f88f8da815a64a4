import { parseArgs } from 'node:util';
import { StartupError } from '#platform';

/** The words after a command: a place (a file, a folder) and options. */
export interface Words {
  readonly place: string | undefined;
  /** The last one given. */
  option(name: string): string | undefined;
  /** All given, in order. */
  options(name: string): readonly string[];
  has(name: string): boolean;
}

/**
 * Reads the words of a command.
 *
 * @throws StartupError with the usage for an option that is not known, one without its value, or a second place
 */
export function wordsOf(
  args: readonly string[],
  usage: string,
  known: { values?: readonly string[]; switches?: readonly string[] },
): Words {
  const { values = [], switches = [] } = known;
  try {
    const { values: given, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(values.map((name) => [name, { type: 'string' as const, multiple: true }])),
        ...Object.fromEntries(switches.map((name) => [name, { type: 'boolean' as const }])),
      },
    });
    if (positionals.length > 1) throw new Error('There is one word too many.');
    const options = (name: string): readonly string[] => (given[name] as readonly string[] | undefined) ?? [];
    return { place: positionals[0], option: (name) => options(name).at(-1), options, has: (name) => given[name] === true };
  } catch (error) {
    throw new StartupError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

/** @throws StartupError with the usage when no place was given */
export function placeIn(words: Words, usage: string): string {
  if (words.place === undefined) throw new StartupError(usage);
  return words.place;
}
