import { importLog, LogFileBroken, LogFileReader, type EventStore } from '#event-sourcing';
import { withProduct } from './command.js';
import { grouped, Progress } from './log-progress.js';
import { openSource, refuseMissing } from './log-streams.js';
import { placeIn, wordsOf } from './log-words.js';

const USAGE = 'Say what from: npm run -s cli -- log import FILE|- [--dry-run]';

/**
 * `log import FILE|-`: writes an export into a log that is empty or holds the beginning of it. A file is first compared with its own
 * SHA-256, so that a broken one writes nothing; a pipe is checked as it comes.
 *
 * @returns 0; 1 for a broken file or a log that holds other events
 */
export async function runImport(args: readonly string[]): Promise<number> {
  const words = wordsOf(args, USAGE, { switches: ['dry-run'] });
  const place = placeIn(words, USAGE);
  refuseMissing(place);
  return withProduct(({ store }) => importFrom(store, place, words.has('dry-run')));
}

async function importFrom(store: EventStore, place: string, dryRun: boolean): Promise<number> {
  const progress = new Progress('events');
  const began = Date.now();
  try {
    const broken = place !== '-' && !(await new LogFileReader(openSource(place)).isAsExported());
    // A broken file is read as a dry run, which finds the line.
    const onProgress = (now: { done: number; total: number }): void => progress.tell(now);
    const { events, written, present } = await importLog(store, openSource(place), { dryRun: dryRun || broken, onProgress });
    progress.end();
    const speed = Math.round(events / Math.max((Date.now() - began) / 1_000, 0.001));
    const done = dryRun ? 'would be written' : 'written';
    process.stdout.write(`${grouped(written)} events ${done}, ${grouped(present)} were there already (${grouped(speed)} a second)\n`);
    return 0;
  } catch (error) {
    progress.end();
    if (!(error instanceof LogFileBroken)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
