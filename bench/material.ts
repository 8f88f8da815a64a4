import { randomBytes } from 'node:crypto';
import { uuidV7 } from '../libs/event-sourcing/src/index.js';
import { NO_HASH, sealEvent, type Draft } from '../libs/event-sourcing/src/sealing/seal-event.js';
import type { SealedEvent } from '../libs/event-sourcing/src/store.js';

/** Events of one stream, each to be appended after the one before. */
export interface Tale<Event> {
  readonly stream: string;
  readonly events: readonly Event[];
}

const SUBJECT = uuidV7();
/** The key of the one person whom all the tales are about. */
export const keys = new Map([[SUBJECT, randomBytes(32)]]);

const TEXT = 'Called before noon; the landlord agreed to wait until the fifteenth if the first half comes this week. Asked for a letter.';

/** A note as a caseworker writes it: about 0.9 kB once it is sealed. */
export function draft(stream: string, revision: number): Draft {
  const [id, commandId] = [uuidV7(), uuidV7()];
  const recordedAt = new Date().toISOString();
  return {
    id,
    stream,
    revision,
    event: {
      type: revision === 0 ? 'CaseOpened' : 'NoteWritten',
      data: { noteId: id, kind: 'call', words: 24 },
      personal: { text: TEXT },
      subjects: [SUBJECT],
      facts: { program: 'housing', channel: 'phone' },
    },
    metadata: {
      schemaVersion: 1,
      occurredAt: recordedAt,
      recordedAt,
      actor: { id: SUBJECT, role: 'caseworker', organization: 'olmsted' },
      program: 'housing',
      channel: 'phone',
      correlationId: commandId,
      commandId,
      commandHash: NO_HASH,
      policyVersion: '2026-1',
      subjects: [SUBJECT],
    },
  };
}

/** `count` events in streams of `length`, not sealed yet. */
export function drafts(count: number, length = 10): Tale<Draft>[] {
  return Array.from({ length: Math.ceil(count / length) }, () => {
    const stream = `note-${uuidV7()}`;
    return { stream, events: Array.from({ length }, (_, revision) => draft(stream, revision)) };
  });
}

/** A tale with its events sealed and chained. */
export function sealed({ stream, events }: Tale<Draft>): Tale<SealedEvent> {
  const done: SealedEvent[] = [];
  for (const event of events) done.push(sealEvent(event, done.at(-1)?.hash ?? NO_HASH, keys));
  return { stream, events: done };
}
