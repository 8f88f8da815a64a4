import type { Endpoint } from './rpc-errors.js';

export type FaultyMethod = 'batchAppend' | 'append' | 'delete' | 'tombstone' | 'read' | 'subscribe' | 'serverFeatures' | 'gossip';

/** How a call breaks off. */
export type Break =
  /** No answer, ever. */
  | { readonly kind: 'silence' }
  /** The server ends its side with status OK and says nothing. */
  | { readonly kind: 'half-close' }
  | {
      readonly kind: 'status';
      readonly code: 'UNAVAILABLE' | 'CANCELLED' | 'DEADLINE_EXCEEDED' | 'ABORTED' | 'UNKNOWN' | 'RESOURCE_EXHAUSTED';
    }
  | { readonly kind: 'not-leader'; readonly leader: Endpoint }
  /** The TCP connection is reset. */
  | { readonly kind: 'reset' };

export type Fault =
  | Break
  /** Appends and deletes: stored first, then the answer is lost. */
  | { readonly kind: 'lost-after-commit'; readonly then: Break }
  /** Appends: refused although nothing is wrong; without `current` the answer names no revision. */
  | { readonly kind: 'wrong-expected'; readonly current?: bigint | 'no_stream' }
  /** Reads and subscriptions: breaks off after so many events. */
  | { readonly kind: 'after'; readonly events: number; readonly then: Break }
  /** Reads and subscriptions: so many milliseconds before each message; appends: before the answer. */
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'invalid-position' }
  /** Subscriptions: so many events before the position asked for come once more. */
  | { readonly kind: 'redelivery'; readonly events: number }
  /** Subscriptions with a filter: the first checkpoint comes before the events that it covers. */
  | { readonly kind: 'checkpoint-first' }
  /** Reads and subscriptions: a link whose event is gone comes first. */
  | { readonly kind: 'dangling-link' };

interface Armed {
  readonly fault: Fault;
  left: number;
}

/** The script of what goes wrong: per method a queue of faults, each for a number of calls or until cleared. */
export class Faults {
  private readonly armed = new Map<FaultyMethod, Armed[]>();
  private readonly counts = new Map<FaultyMethod, number>();

  /** The next calls of the method meet this fault; faults armed earlier come first. Returns what disarms it. */
  arm(method: FaultyMethod, fault: Fault, times: number | 'until-cleared' = 1): () => void {
    const entry: Armed = { fault, left: times === 'until-cleared' ? Number.POSITIVE_INFINITY : times };
    const queue = this.armed.get(method) ?? [];
    queue.push(entry);
    this.armed.set(method, queue);
    return () => {
      entry.left = 0;
    };
  }

  clear(method?: FaultyMethod): void {
    if (method) this.armed.delete(method);
    else this.armed.clear();
  }

  /** How many calls of the method met a fault. */
  met(method: FaultyMethod): number {
    return this.counts.get(method) ?? 0;
  }

  /** The fault of the call that begins now. */
  take(method: FaultyMethod): Fault | undefined {
    const entry = this.armed.get(method)?.find(({ left }) => left > 0);
    if (!entry) return undefined;
    entry.left -= 1;
    this.counts.set(method, this.met(method) + 1);
    return entry.fault;
  }
}
