import { readFileSync } from 'node:fs';
import { checkPassphrase, exportKeys, importKeys, KeyFileRefused, KeysDiffer } from '#event-sourcing';
import { StartupError } from '#platform';
import { withProduct, type CliCommand } from './command.js';
import { grouped } from './log-progress.js';
import { openSink, openSource, refuseMissing } from './log-streams.js';
import { placeIn, wordsOf } from './log-words.js';

/** `keys …`: the keys of the people, which no other file holds. */
export const keyCommands: readonly CliCommand[] = [
  { name: 'keys export', does: 'FILE --passphrase-file P: the keys of the people, sealed by the passphrase', run: runExport },
  { name: 'keys import', does: 'FILE --passphrase-file P: takes them over; a destroyed key is never brought back', run: runImport },
];

const usage = (what: string): string => `npm run -s cli -- keys ${what} FILE --passphrase-file PASSPHRASE-FILE`;

function read(args: readonly string[], what: string): { place: string; passphrase: string } {
  const words = wordsOf(args, usage(what), { values: ['passphrase-file'] });
  const from = words.option('passphrase-file');
  if (from === undefined) throw new StartupError(`The passphrase comes from a file, never from the command line. ${usage(what)}`);
  refuseMissing(from);
  return { place: placeIn(words, usage(what)), passphrase: readFileSync(from, 'utf8').replace(/\r?\n$/, '') };
}

async function runExport(args: readonly string[]): Promise<void> {
  const { place, passphrase } = read(args, 'export');
  try {
    checkPassphrase(passphrase);
  } catch (error) {
    throw new StartupError((error as Error).message);
  }
  const count = await withProduct(async ({ keys }) => {
    const sink = await openSink(place);
    const done = await exportKeys(keys, { passphrase, write: (text) => sink.write(text) });
    await sink.close();
    return done;
  });
  process.stderr.write(`${grouped(count.keys)} keys, ${grouped(count.destroyed)} of them destroyed\n`);
}

async function runImport(args: readonly string[]): Promise<number> {
  const { place, passphrase } = read(args, 'import');
  refuseMissing(place);
  try {
    const { added, present, destroyed, refused } = await withProduct(({ keys }) => importKeys(keys, openSource(place), passphrase));
    process.stdout.write(
      `${grouped(added)} keys added, ${grouped(present)} were there already, ${grouped(destroyed)} destroyed here too\n`,
    );
    if (refused > 0) process.stdout.write(`${grouped(refused)} not taken: they were destroyed here\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof KeyFileRefused) && !(error instanceof KeysDiffer)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
