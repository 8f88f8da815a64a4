import { hashesOf, recordedAtOf } from '../../sealing/seal-event.js';
import type { StoredEvent } from '../../store.js';
import { toPosition } from '../position.js';

/** Columns of an event; the JSON texts are cast so that the driver leaves them as they are. */
export const EVENT_COLUMNS = `e.position, e.stream_id, e.revision, e.event_id, e.type, e.schema_version, e.data::text AS data,
  e.facts::text AS facts, e.metadata::text AS metadata, e.command_id, e.correlation_id, e.causation_id`;

/** The same where the stream is known, which need not be sent with each of its events. */
export const COLUMNS_OF_STREAM = EVENT_COLUMNS.replace('e.stream_id', 'NULL AS stream_id');

/** The columns in their order, as texts. */
export type EventRow = readonly [
  position: string,
  stream: string,
  revision: string,
  id: string,
  type: string,
  schemaVersion: string,
  data: string,
  facts: string | null,
  metadata: string,
  commandId: string,
  correlationId: string,
  causationId: string | null,
];

/** A row with one more column behind the event's. */
export type EventRowAnd<Column> = readonly [...EventRow, Column];

/** Where a column that the statement adds behind the event's stands. */
export const BEHIND = 12;

/** A row as the port gives it. Metadata without its hashes (a tampered row) reads with empty ones, which verifying finds. */
export function storedEvent(row: EventRow | EventRowAnd<unknown>, ofStream?: string): StoredEvent {
  const [position, stream, revision, id, type, schemaVersion, data, facts, metadata, commandId, correlationId, causationId] = row;
  const hashes = hashesOf(metadata);
  // Written out: a spread would make a second object of each row of a long read.
  return {
    id,
    type,
    schemaVersion: Number(schemaVersion),
    data,
    facts,
    metadata,
    commandId,
    correlationId,
    causationId,
    prevHash: hashes?.prevHash ?? '',
    hash: hashes?.hash ?? '',
    recordedAt: recordedAtOf(metadata),
    stream: ofStream ?? stream,
    revision: Number(revision),
    position: toPosition(position),
  };
}
