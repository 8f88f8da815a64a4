import { uuidV7 } from '../../libs/event-sourcing/src/ids.js';
import { NO_HASH, sealEvent, type Draft } from '../../libs/event-sourcing/src/sealing/seal-event.js';
import { START, type EventStore, type SealedEvent, type StoredEvent } from '../../libs/event-sourcing/src/store.js';
import { exportLog, type ExportOptions } from '../../libs/event-sourcing/src/transfer/export-log.js';

/** The file of an export, as a text. */
export async function exportedText(store: EventStore, options: Partial<ExportOptions> = {}): Promise<string> {
  let text = '';
  await exportLog(store, { ...options, write: async (piece) => void (text += piece) });
  return text;
}

/** A file's text as bytes in small pieces, cut where no line ends. */
export async function* bytesOf(text: string, size = 1_000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** Lines of events without their positions, which alone may differ between a log and its copy. */
export function withoutPositions(text: string): readonly string[] {
  return text
    .split('\n')
    .slice(1, -2)
    .map((line) => line.replace(/^\{"position":"\d+"/, '{'));
}

/** Every event of a log. */
export async function allOf(store: EventStore): Promise<readonly StoredEvent[]> {
  return (await store.readAll({ after: START, limit: 1_000_000 })).events;
}

/** Texts that a careless copy breaks. */
const TEXTS = ['plain', 'Ayşe ❤️ 漢字', 'back\\slash "quoted" \t tab \n line', ',"facts":', '\\N', '\u2028', ''];

/** Writes events of several streams, interleaved, a minute apart from 2026-01-01 on. */
export async function fillLog(store: EventStore, streams: number, rounds: number): Promise<void> {
  const names = Array.from({ length: streams }, () => `notebook-${uuidV7()}`);
  const last = new Map<string, SealedEvent>();
  let minute = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, stream] of names.entries()) {
      if ((i + round) % 3 === 2) continue;
      const revision = await revisionOf(store, stream);
      const event = sealed(stream, revision + 1, last.get(stream)?.hash ?? NO_HASH, (minute += 1));
      await store.append([{ stream, expected: revision, events: [event] }]);
      last.set(stream, event);
    }
  }
}

async function revisionOf(store: EventStore, stream: string): Promise<number> {
  return (await store.readStream(stream)).events.at(-1)?.revision ?? -1;
}

function sealed(stream: string, revision: number, prevHash: string, minute: number): SealedEvent {
  const recordedAt = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  const commandId = uuidV7();
  const data = { text: TEXTS[minute % TEXTS.length], ',"data":': minute, nested: { facts: [1.5, -0.25, 1e21] } };
  const actor = { id: 'worker', role: 'caseworker', organization: 'county' };
  const draft: Draft = {
    id: uuidV7(),
    stream,
    revision,
    event: { type: minute % 2 === 0 ? 'NoteWritten' : 'NotebookOpened', data, ...(minute % 3 === 0 && { facts: { need: 'housing' } }) },
    metadata: { schemaVersion: 1, occurredAt: recordedAt, recordedAt, actor, correlationId: commandId, commandId, commandHash: NO_HASH },
  };
  return sealEvent(draft, prevHash, new Map());
}
