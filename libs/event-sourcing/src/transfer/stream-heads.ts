import { NO_HASH } from '../sealing/seal-event.js';
import type { EventStore, StoredEvent } from '../store.js';
import { brokenReason } from '../verify.js';
import { LogFileBroken } from './log-file.js';
import type { FileEvent } from './read-log-file.js';

interface Head {
  readonly revision: number;
  readonly hash: string;
}

const READS_AT_ONCE = 8;

const SENTENCES = {
  content: 'the event is not what its hash says.',
  chain: 'the event does not follow the one before it in its stream.',
  revision: 'the event is not the next one of its stream.',
};

/**
 * The last event of each stream, by which the next is checked. Bounded: a stream that was not touched for long is asked of the
 * store, where it stands by then. Without a store (nothing is written) every stream is kept, at some 200 bytes.
 */
export class StreamHeads {
  private readonly heads = new Map<string, Head>();

  constructor(
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly most: number,
  ) {}

  /** Makes room; call it when all that was checked is in the store. */
  trim(): void {
    const surplus = this.heads.size - this.most;
    if (surplus <= 0) return;
    for (const name of [...this.heads.keys()].slice(0, surplus)) this.heads.delete(name);
  }

  /**
   * Fetches from the store what these events continue and is not held.
   *
   * @param settled resolves when everything that was checked before stands in the store
   */
  async prepare(events: readonly FileEvent[], settled: () => Promise<void>): Promise<void> {
    const begun = new Set<string>();
    const wanted: StoredEvent[] = [];
    for (const { event } of events) {
      if (!begun.has(event.stream) && !this.heads.has(event.stream) && event.revision > 0) wanted.push(event);
      begun.add(event.stream);
    }
    if (wanted.length === 0) return;
    await settled();
    for (let from = 0; from < wanted.length; from += READS_AT_ONCE) {
      await Promise.all(wanted.slice(from, from + READS_AT_ONCE).map((event) => this.fetch(event)));
    }
  }

  private async fetch({ stream, revision }: StoredEvent): Promise<void> {
    const [last] = (await this.store.readStream(stream, { from: revision - 1, limit: 1 })).events;
    if (last) this.heads.set(stream, { revision: last.revision, hash: last.hash });
  }

  /** @throws LogFileBroken when the event is not the next of its stream, or is not what its hash says */
  follow({ line, event }: FileEvent): void {
    const { stream, revision, hash } = event;
    const last = this.heads.get(stream) ?? { revision: -1, hash: NO_HASH };
    const reason = brokenReason(event, last.hash, last.revision + 1);
    if (reason) throw new LogFileBroken(line, reason, SENTENCES[reason]);
    this.heads.delete(stream); // and in again, so that the longest untouched come first
    this.heads.set(stream, { revision, hash });
  }
}
