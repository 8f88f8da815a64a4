/** A command on its way to the queue. */
export interface NewWaiting {
  /** Its idempotency key. */
  readonly id: string;
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  readonly body: unknown;
  /** The revision of the item as it was read when the person wrote. */
  readonly ifMatch?: number;
  /** What it is about: what concerns the same item keeps its order. */
  readonly item: string;
  /** What it does, in the words of whoever wrote it. */
  readonly words: string;
  /** What the item is called. */
  readonly title?: string;
  /** The page it was written on. */
  readonly page: string;
  /** True where an answer may have been lost on the way back: then the same key must go out again. */
  readonly mayHaveLeft: boolean;
}

/** Why it still waits, as far as somebody said so. */
export interface Cause {
  readonly status?: number;
  readonly code?: string;
  readonly detail?: string;
  readonly at: string;
}

/**
 * A command that is not acknowledged yet. `waiting`: it goes out by itself · `refused`: the service said no, and only the
 * writer can go on · `asks`: another was faster on the same field; the service keeps both values until somebody chooses.
 */
export interface Waiting extends NewWaiting {
  readonly order: number;
  readonly writtenAt: string;
  readonly state: 'waiting' | 'refused' | 'asks';
  readonly cause?: Cause;
  /** Where the choice is made. */
  readonly conflict?: { readonly planId: string; readonly conflictId: string };
}

/** True where a later one says the same of the same item anew, and the earlier one has never left: then the later one takes its place. */
export function takesPlaceOf(later: NewWaiting, earlier: Waiting): boolean {
  const fields = (body: unknown): string => JSON.stringify(Object.keys((body ?? {}) as object).sort());
  return (
    later.method === 'PATCH' &&
    earlier.method === 'PATCH' &&
    earlier.state === 'waiting' &&
    !earlier.mayHaveLeft &&
    earlier.path === later.path &&
    fields(earlier.body) === fields(later.body)
  );
}

/** Everything that was written, as text: to be carried elsewhere. */
export function textOf({ title, words, body }: Waiting): string {
  const said = Object.entries((body ?? {}) as Record<string, unknown>)
    .filter(([, value]) => ['string', 'number'].includes(typeof value))
    .map(([name, value]) => `${name}: ${String(value)}`);
  return [title ? `${title}: ${words}` : words, ...said].join('\n');
}

/** The list as a file: all that is needed to write it again by hand, or to send it. */
export function fileOf(items: readonly Waiting[]): string {
  const shown = items.map(({ title, words, writtenAt, state, cause, method, path, body, ifMatch, id }) => ({
    ...{ title, words, writtenAt, state, cause, method, path, body },
    ...{ ifMatch, idempotencyKey: id },
  }));
  return `${JSON.stringify({ waiting: shown }, null, 2)}\n`;
}
