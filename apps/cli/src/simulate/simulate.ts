import { writeWorld } from '#demo-world';
import { checkFacts } from '#codes';
import { START } from '#event-sourcing';
import { localDay } from '#governance';
import { StartupError } from '#platform';
import { collected } from '../../../api/src/composition.js';
import { withProduct } from '../command.js';

const USAGE = 'Say how much: npm run -s cli -- simulate --people N --months M --seed S [--day YYYY-MM-DD]';

interface Wanted {
  readonly people: number;
  readonly months: number;
  readonly seed: string;
  readonly day: string;
}

/**
 * `simulate`: writes an invented population into the log, through the same decisions as everything else, ending at the first
 * moment of `--day` (today). The same words write the same world; writing it again changes nothing.
 */
export async function simulate(args: readonly string[]): Promise<void> {
  const wanted = wantedOf(args, localDay(new Date().toISOString()));
  const { people, months, day } = wanted;
  const seed = `simulate/${wanted.seed}/${people}/${months}/${day}`;
  const written = await withProduct(async ({ store, keys, upcasters }) => {
    const fromEmpty = (await store.head()) === START;
    const log = { store, keys, upcasters, factsCheck: checkFacts, reactions: collected('reactions') };
    return writeWorld(log, { people, months, seed, day }, { resume: !fromEmpty, fromEmpty, withTold: false });
  });
  const seconds = written.milliseconds / 1_000;
  const speed = Math.round(written.events / Math.max(seconds, 0.001));
  process.stdout.write(`${written.events} events written in ${seconds.toFixed(1)} s (${speed} a second), up to ${day}\n`);
}

/** @throws StartupError with the usage when a word is missing or makes no sense */
export function wantedOf(args: readonly string[], today: string): Wanted {
  const value = (name: string): string | undefined => {
    const place = args.indexOf(name);
    return place < 0 ? undefined : args[place + 1];
  };
  const number = (name: string, most: number): number => {
    const given = Number(value(name));
    if (!Number.isInteger(given) || given < 1 || given > most)
      throw new StartupError(`${name} must be a whole number from 1 to ${most}. ${USAGE}`);
    return given;
  };
  const day = value('--day') ?? today;
  const seed = value('--seed') ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(`${day}T00:00:00Z`)))
    throw new StartupError(`--day must be a day such as 2026-11-17. ${USAGE}`);
  if (day > today) throw new StartupError(`--day must not lie in the future: what is told must have happened. ${USAGE}`);
  if (!/^[\w-]{1,40}$/.test(seed)) throw new StartupError(`--seed must be a short word or number. ${USAGE}`);
  return { people: number('--people', 10_000_000), months: number('--months', 240), seed, day };
}
