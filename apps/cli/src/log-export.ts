import { exportLog, type EventStore, type ExportOptions } from '#event-sourcing';
import { StartupError } from '#platform';
import { withProduct } from './command.js';
import { grouped, Progress } from './log-progress.js';
import { openSink } from './log-streams.js';
import { placeIn, wordsOf, type Words } from './log-words.js';

const USAGE =
  'Say where to: npm run -s cli -- log export FILE|- [--after POSITION] [--as-of POSITION|TIME]. A name that ends in .gz is zipped.';

/**
 * `log export FILE|-`: the log as lines of JSON, sealed as it is stored. Ctrl-C ends the file whole and says where to go on.
 *
 * @returns 0; 3 when it was ended before its end
 */
export async function runExport(args: readonly string[]): Promise<number> {
  const words = wordsOf(args, USAGE, { values: ['after', 'as-of'] });
  const place = placeIn(words, USAGE);
  const bounds = boundsOf(words);
  return withProduct(({ store }) => exportTo(store, place, bounds));
}

async function exportTo(store: EventStore, place: string, bounds: Bounds): Promise<number> {
  const sink = await openSink(place);
  const asked = new AbortController();
  const end = (): void => asked.abort();
  process.on('SIGINT', end).on('SIGTERM', end);
  const progress = new Progress('events');
  try {
    const onProgress: ExportOptions['onProgress'] = (now) => progress.tell(now);
    const done = await exportLog(store, { ...bounds, write: (text) => sink.write(text), onProgress, signal: asked.signal });
    await sink.close();
    progress.end();
    process.stderr.write(`${grouped(done.events)} events up to ${done.to}, SHA-256 ${done.sha256}\n`);
    if (done.whole) return 0;
    process.stderr.write(`Ended early; the file is whole so far. Go on with: log export OTHER-FILE --after ${done.to}\n`);
    return 3;
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
  }
}

type Bounds = Pick<ExportOptions, 'after' | 'until' | 'recordedUntil'>;

const POSITION = /^\d{20,64}$/;

/** @throws StartupError for what is neither a position nor a moment */
export function boundsOf(words: Words): Bounds {
  const after = words.option('after');
  const asOf = words.option('as-of');
  if (after !== undefined && !POSITION.test(after)) throw new StartupError('--after takes a position as log export and log tail print it.');
  return { ...(after !== undefined && { after }), ...(asOf !== undefined && asOfBound(asOf)) };
}

function asOfBound(text: string): Bounds {
  if (POSITION.test(text)) return { until: text };
  const time = /^\d{4}-\d{2}-\d{2}T\S+(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time)) throw new StartupError('--as-of takes a position, or a moment such as 2026-11-01T00:00:00Z.');
  return { recordedUntil: new Date(time).toISOString() };
}
