import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import type { SealedEvent } from '../libs/event-sourcing/src/store.js';
import type { Tale } from './material.js';
import type { World } from './world.js';

export interface PeerEvent {
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly metadata: Record<string, unknown>;
}

/** An event of the peer with the same bytes: it takes objects and makes the texts itself. */
export function peerTale({ stream, events }: Tale<SealedEvent>): Tale<PeerEvent> {
  const parsed = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
  const event = ({ type, data, facts, metadata }: SealedEvent): PeerEvent => ({
    type,
    data: { ...parsed(data), facts: facts === null ? null : parsed(facts) },
    metadata: parsed(metadata),
  });
  return { stream, events: events.map(event) };
}

export interface Peer {
  /** Each event an append of its own at the exact expected version. */
  append(tale: Tale<PeerEvent>): Promise<void>;
}

/** emmett on PostgreSQL, in the same database, over the same pool. */
export async function openPeer({ url, pool }: World): Promise<Peer> {
  const store = getPostgreSQLEventStore(url, { schema: { autoMigration: 'None' }, connectionOptions: { pool } });
  await store.schema.migrate();
  const append = async ({ stream, events }: Tale<PeerEvent>): Promise<void> => {
    for (const [revision, event] of events.entries()) {
      const expectedStreamVersion = revision === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(revision);
      await store.appendToStream(stream, [event], { expectedStreamVersion });
    }
  };
  return { append };
}
