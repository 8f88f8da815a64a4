import { chainHash, NO_HASH, partMetadata } from './sealing/seal-event.js';
import { START, type EventStore, type StoredEvent } from './store.js';

/** A link of the chain that does not hold. */
export interface BrokenLink {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly reason: 'content' | 'chain' | 'revision';
}

/** What is wrong with an event, given the hash of the one before it in its stream and its own place; undefined when it holds. */
export function brokenReason(event: StoredEvent, prevHash: string, revision: number): BrokenLink['reason'] | undefined {
  if (event.revision !== revision) return 'revision';
  const parts = partMetadata(event.metadata);
  if (!parts) return 'content';
  const { stream, id, type, data, facts } = event;
  const link = { prevHash: parts.prevHash, stream, revision, id, type };
  if (chainHash(link, { data, facts, metadata: parts.text }) !== parts.hash) return 'content';
  return parts.prevHash === prevHash ? undefined : 'chain';
}

/** Checks one stream from its first event: a changed byte, a missing event, a swap. */
export async function verifyStream(store: EventStore, stream: string): Promise<readonly BrokenLink[]> {
  const { events } = await store.readStream(stream);
  const links = new Map<string, { hash: string; revision: number }>();
  return events.flatMap((event) => follow(event, links));
}

function follow(event: StoredEvent, links: Map<string, { hash: string; revision: number }>): BrokenLink[] {
  const last = links.get(event.stream) ?? { hash: NO_HASH, revision: -1 };
  const reason = brokenReason(event, last.hash, last.revision + 1);
  links.set(event.stream, { hash: partMetadata(event.metadata)?.hash ?? event.hash, revision: event.revision });
  return reason ? [{ stream: event.stream, revision: event.revision, position: event.position, reason }] : [];
}

export interface LogVerified {
  readonly events: number;
  readonly streams: number;
  readonly upTo: string;
  readonly broken: readonly BrokenLink[];
}

/** Checks the whole log, page by page. A tail that was cut off shows only against an anchor kept outside. */
export async function verifyLog(store: EventStore, pageSize = 2_000): Promise<LogVerified> {
  const links = new Map<string, { hash: string; revision: number }>();
  const found: BrokenLink[] = [];
  let events = 0;
  let after = START;
  for (;;) {
    const page = await store.readAll({ after, limit: pageSize });
    for (const event of page.events) found.push(...follow(event, links));
    events += page.events.length;
    after = page.next;
    if (page.caughtUp) return { events, streams: links.size, upTo: after, broken: found };
  }
}
