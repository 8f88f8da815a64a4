import { uuidV7 } from '../../libs/event-sourcing/src/ids.js';
import { chainHash, NO_HASH, partMetadata, sealEvent, type Draft } from '../../libs/event-sourcing/src/sealing/seal-event.js';
import type { Append, SealedEvent, StoredEvent } from '../../libs/event-sourcing/src/store.js';

/** What a test says of an event; `dataText` is stored as it is, as a text of another hand may be. */
export interface ChainedEvent {
  readonly id?: string;
  readonly type?: string;
  readonly data?: object;
  readonly dataText?: string;
  readonly facts?: Readonly<Record<string, string>>;
  readonly recordedAt?: string;
}

/** Sealed events for one stream, chained after `prevHash`. */
export function chain(
  stream: string,
  events: readonly ChainedEvent[],
  from: { revision: number; hash: string } = { revision: -1, hash: NO_HASH },
): SealedEvent[] {
  const sealed: SealedEvent[] = [];
  for (const [i, event] of events.entries()) {
    const revision = from.revision + 1 + i;
    const draft = draftOf(stream, revision, event);
    const plain = sealEvent(draft, sealed.at(-1)?.hash ?? from.hash, new Map());
    sealed.push(event.dataText === undefined ? plain : withText(plain, stream, revision, event.dataText));
  }
  return sealed;
}

function draftOf(stream: string, revision: number, { id = uuidV7(), type = 'Noted', data = {}, facts, recordedAt }: ChainedEvent): Draft {
  const commandId = uuidV7();
  const at = recordedAt ?? new Date().toISOString();
  const actor = { id: 'a', role: 'r', organization: 'o' };
  const metadata = { schemaVersion: 1, occurredAt: at, recordedAt: at, actor, correlationId: commandId, commandId, commandHash: NO_HASH };
  return { id, stream, revision, event: { type, data, ...(facts && { facts }) }, metadata };
}

function withText(event: SealedEvent, stream: string, revision: number, data: string): SealedEvent {
  const { text, prevHash } = partMetadata(event.metadata)!;
  const hash = chainHash({ prevHash, stream, revision, id: event.id, type: event.type }, { data, facts: event.facts, metadata: text });
  return { ...event, data, hash, metadata: `${text.slice(0, -1)},"prevHash":"${prevHash}","hash":"${hash}"}` };
}

/** The first append of a new stream. */
export function first(stream: string, count = 1, type = 'Noted'): Append {
  const events = Array.from({ length: count }, (_, i) => ({ type, data: { i } }));
  return { stream, expected: -1, events: chain(stream, events) };
}

/** The append after what is stored. */
export function after(stored: readonly StoredEvent[], count = 1, type = 'Noted'): Append {
  const last = stored.at(-1)!;
  const events = Array.from({ length: count }, (_, i) => ({ type, data: { i } }));
  return { stream: last.stream, expected: last.revision, events: chain(last.stream, events, last) };
}

/** The append after another one, once that is written. */
export function afterAppend({ stream, expected, events }: Append, count = 1, type = 'Noted'): Append {
  const revision = expected + events.length;
  const next = Array.from({ length: count }, (_, i) => ({ type, data: { i } }));
  return { stream, expected: revision, events: chain(stream, next, { revision, hash: events.at(-1)!.hash }) };
}
