import type { Append } from '../../store.js';

/** Consecutive events of one append: what the server takes in one piece. */
export interface Run {
  /** Index of the append that it is of. */
  readonly of: number;
  readonly append: Append;
  /** No other run of the same append follows. */
  readonly isLast: boolean;
}

/**
 * The calls to make, in log order. The server orders events by its writes, so a told sequence across streams cuts appends
 * into runs; without one each append is whole.
 */
export function runsOf(appends: readonly Append[]): readonly Run[] {
  if (!appends.some(({ sequence }) => sequence)) return appends.map((append, of) => ({ of, append, isLast: true }));
  const places = appends.flatMap((append, of) => append.events.map((event, i) => ({ of, event, i, place: append.sequence?.[i] ?? 0 })));
  places.sort((one, other) => one.place - other.place);
  const runs: { readonly of: number; append: Append & { events: Append['events'][number][] } }[] = [];
  for (const { of, event, i } of places) {
    const last = runs.at(-1);
    if (last?.of === of) last.append.events.push(event);
    else runs.push({ of, append: { stream: appends[of]!.stream, expected: appends[of]!.expected + i, events: [event] } });
  }
  const last = new Map(runs.map(({ of }, i) => [of, i]));
  return runs.map((run, i) => ({ ...run, isLast: last.get(run.of) === i }));
}
