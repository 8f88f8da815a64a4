/** What a client did to one stream: when it asked, when it was answered, and what it was told. Times are ticks of one counter. */
export interface Operation {
  readonly invoked: number;
  readonly answered: number;
  readonly told:
    | { readonly kind: 'read'; readonly ids: readonly string[] }
    | { readonly kind: 'ok' | 'duplicate'; readonly expected: number; readonly ids: readonly string[] }
    | { readonly kind: 'conflict'; readonly actual: number };
}

/** Between which lengths of the stream an operation can have taken its effect. */
function lengths({ told }: Operation): { before: number; after: number } {
  if (told.kind === 'read') return { before: told.ids.length, after: told.ids.length };
  if (told.kind === 'conflict') return { before: told.actual + 1, after: told.actual + 1 };
  const written = told.expected + 1 + told.ids.length;
  return told.kind === 'ok' ? { before: told.expected + 1, after: written } : { before: Number.POSITIVE_INFINITY, after: written };
}

/**
 * Whether what the clients of one stream were told can have happened in one order, in which an answer that was there before a
 * question comes before it. A stream only grows, so that every answer tells how long it was: that is all there is to order.
 *
 * @param stored ids of the stream at the end
 * @returns what cannot be, one sentence each
 */
export function contradictions(history: readonly Operation[], stored: readonly string[]): string[] {
  return [...history.flatMap((operation) => ofContent(operation, stored)), ...ofOrder(history), ...ofWriters(history, stored)];
}

function ofContent({ told }: Operation, stored: readonly string[]): string[] {
  const is = (from: number, ids: readonly string[]): boolean => ids.every((id, i) => stored[from + i] === id);
  if (told.kind === 'read') return is(0, told.ids) ? [] : ['A read gave what the stream does not begin with.'];
  if (told.kind === 'conflict') return told.actual < stored.length ? [] : ['A conflict told of a revision that never was.'];
  return is(told.expected + 1, told.ids) ? [] : [`What was acknowledged as ${told.kind} is not where it was said to be.`];
}

function ofOrder(history: readonly Operation[]): string[] {
  return history.flatMap((later) => {
    const earlier = history.filter((one) => one.answered < later.invoked && lengths(one).after > lengths(later).before);
    return earlier.map(
      (one) => `A ${later.told.kind} saw the stream shorter than a ${one.told.kind} that had been answered before it was asked.`,
    );
  });
}

/** Each event has one writer, who was told ok, unless nobody was told anything. */
function ofWriters(history: readonly Operation[], stored: readonly string[]): string[] {
  const writers = new Map<string, number>();
  for (const { told } of history) if (told.kind === 'ok') for (const id of told.ids) writers.set(id, (writers.get(id) ?? 0) + 1);
  const twice = [...writers].filter(([, count]) => count > 1).map(() => 'Two were told that they wrote the same event.');
  return new Set(stored).size === stored.length ? twice : [...twice, 'An event stands in the stream twice.'];
}
