import { START, type EventStore, type LogFilter, type StoredEvent } from '#event-sourcing';
import { withProduct } from './command.js';
import { boundsOf } from './log-export.js';
import { wordsOf } from './log-words.js';

const USAGE = 'npm run -s cli -- log tail [--type T]… [--category C]… [--after POSITION]';

/** `log tail`: each event as it comes, by place, type and time; no data. From now on, or from a position. Ctrl-C ends it. */
export async function runTail(args: readonly string[]): Promise<void> {
  const words = wordsOf(args, USAGE, { values: ['type', 'category', 'after'] });
  const { after } = boundsOf(words);
  const [types, categories] = [words.options('type'), words.options('category')];
  const filter: LogFilter = { ...(types.length > 0 && { types }), ...(categories.length > 0 && { categories }) };
  await withProduct(async ({ store }) => {
    const asked = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => asked.abort());
    process.stdout.on('error', () => asked.abort()); // whoever read it has gone
    await tail(store, { after: after ?? (await store.head()), filter }, asked.signal, (line) => process.stdout.write(`${line}\n`));
  });
}

/** Follows the log until the signal. */
export async function tail(
  store: EventStore,
  from: { after: string; filter: LogFilter },
  signal: AbortSignal,
  print: (line: string) => void,
): Promise<void> {
  const { after = START, filter } = from;
  const subscription = store.subscribe({ after, filter, onError: () => print('… the log cannot be read; trying again') }, async (page) => {
    for (const event of page.events) if (!signal.aborted) print(tailLine(event));
  });
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await subscription.stop();
}

/** Where an event stands, what and when; never what it says. */
export function tailLine({ position, recordedAt, type, stream, revision }: StoredEvent): string {
  return `${position}  ${recordedAt}  ${type.padEnd(28)} ${stream}@${revision}`;
}
