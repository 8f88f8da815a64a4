import { NO_HASH } from '../../sealing/seal-event.js';
import type { Append, SealedEvent, StoredEvent } from '../../store.js';

/** What is known of a stream: its last event, and the place of every event in it. It may have grown since. */
export interface StreamHead {
  readonly revision: number;
  readonly hash: string;
  readonly places: ReadonlyMap<string, number>;
}

interface KnownHead extends StreamHead {
  revision: number;
  hash: string;
  readonly places: Map<string, number>;
}

/** What an append means for a stream as it is known. */
export type Verdict = 'write' | 'duplicate' | 'conflict';

/**
 * Ends and ids of the streams used last. The server compares only the revision, and takes ids that stand in the stream already
 * when the revision is right; the hash before and the ids are compared here.
 */
export class StreamHeads {
  private readonly heads = new Map<string, KnownHead>();
  private events = 0;

  /** @param most events whose ids are kept, over all streams */
  constructor(private readonly most = 200_000) {}

  get(stream: string): StreamHead | undefined {
    const head = this.heads.get(stream);
    if (!head) return undefined;
    this.heads.delete(stream);
    this.heads.set(stream, head);
    return head;
  }

  /** Takes what was read or written after `revision`; ignored when something before it is not known. */
  learn(stream: string, after: number, events: readonly Pick<StoredEvent, 'id' | 'hash'>[]): void {
    const head = this.heads.get(stream) ?? { revision: -1, hash: NO_HASH, places: new Map<string, number>() };
    if (after > head.revision) return;
    events.slice(head.revision - after).forEach((event) => {
      head.revision += 1;
      head.hash = event.hash;
      head.places.set(event.id, head.revision);
      this.events += 1;
    });
    this.heads.delete(stream);
    this.heads.set(stream, head);
    this.evict();
  }

  forget(stream: string): void {
    this.events -= this.heads.get(stream)?.places.size ?? 0;
    this.heads.delete(stream);
  }

  private evict(): void {
    for (const stream of this.heads.keys()) {
      if (this.events <= this.most || this.heads.size <= 1) return;
      this.forget(stream);
    }
  }
}

/** Whether an append fits the stream as it is known, stands in it already, or neither. */
export function verdictOf(head: StreamHead, { expected, events }: Append): Verdict {
  const chained = head.revision === expected && head.hash === events[0]!.prevHash;
  if (chained && !events.some(({ id }) => head.places.has(id))) return 'write';
  return events.every(({ id }, i) => head.places.get(id) === expected + 1 + i) ? 'duplicate' : 'conflict';
}

/** True when what is stored is exactly what was to be written, not another try of the same command. */
export function isSame(stored: readonly StoredEvent[], events: readonly SealedEvent[]): boolean {
  return events.every(({ id, hash }, i) => stored[i]?.id === id && stored[i].hash === hash);
}
