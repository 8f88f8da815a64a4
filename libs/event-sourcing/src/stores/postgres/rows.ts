import { hashesOf, recordedAtOf } from '../../sealing/seal-event.js';
import type { StoredEvent } from '../../store.js';
import { toPosition } from '../position.js';

/** Columns of an event; the JSON texts are cast so that the driver leaves them as they are. */
export const EVENT_COLUMNS = `e.position, e.stream_id, e.revision, e.event_id, e.type, e.schema_version, e.data::text AS data,
  e.facts::text AS facts, e.metadata::text AS metadata, e.command_id, e.correlation_id, e.causation_id`;

export interface EventRow {
  readonly position: string | null;
  readonly stream_id: string;
  readonly revision: string;
  readonly event_id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly data: string;
  readonly facts: string | null;
  readonly metadata: string;
  readonly command_id: string;
  readonly correlation_id: string;
  readonly causation_id: string | null;
}

/** A row as the port gives it. Metadata without its hashes (a tampered row) reads with empty ones, which verifying finds. */
export function storedEvent(row: EventRow): StoredEvent {
  const hashes = hashesOf(row.metadata);
  return {
    id: row.event_id,
    type: row.type,
    schemaVersion: row.schema_version,
    data: row.data,
    facts: row.facts,
    metadata: row.metadata,
    commandId: row.command_id,
    correlationId: row.correlation_id,
    causationId: row.causation_id,
    prevHash: hashes?.prevHash ?? '',
    hash: hashes?.hash ?? '',
    recordedAt: recordedAtOf(row.metadata),
    stream: row.stream_id,
    revision: Number(row.revision),
    position: toPosition(row.position!),
  };
}
