import { uuidV7 } from '../../libs/event-sourcing/src/ids.js';
import { NO_HASH, sealEvent, type Draft } from '../../libs/event-sourcing/src/sealing/seal-event.js';
import type { SealedEvent } from '../../libs/event-sourcing/src/store.js';

/** Sealed events for one stream, chained after `prevHash`. */
export function chain(
  stream: string,
  events: readonly { id?: string; type?: string; data?: object; recordedAt?: string }[],
  from: { revision: number; hash: string } = { revision: -1, hash: NO_HASH },
): SealedEvent[] {
  const sealed: SealedEvent[] = [];
  for (const [i, { id = uuidV7(), type = 'Noted', data = {}, recordedAt = new Date().toISOString() }] of events.entries()) {
    const commandId = uuidV7();
    const times = { schemaVersion: 1, occurredAt: recordedAt, recordedAt };
    const actor = { id: 'a', role: 'r', organization: 'o' };
    const metadata = { ...times, actor, correlationId: commandId, commandId, commandHash: NO_HASH };
    const draft: Draft = { id, stream, revision: from.revision + 1 + i, event: { type, data }, metadata };
    sealed.push(sealEvent(draft, sealed.at(-1)?.hash ?? from.hash, new Map()));
  }
  return sealed;
}
