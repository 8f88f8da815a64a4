import { binaryEvent, type AllStreamRecordedEvent, type EventData, type RecordedEvent } from '@eventstore/db-client';
import { partMetadata, recordedAtOf } from '../../sealing/seal-event.js';
import type { SealedEvent, StoredEvent } from '../../store.js';
import { positionText } from './positions.js';

/** Marks the events that this product wrote; all others in the same cluster are passed over. */
const FORMAT = 'throughline-1';

/** What stands in the clear beside an event. The server's own projections know the two names with a dollar. */
interface Label {
  readonly format: string;
  readonly schemaVersion: number;
  readonly commandId: string;
  /** Bytes of the data, and of the facts (-1 for none), in the event's body. */
  readonly lengths: readonly [number, number];
  readonly $correlationId: string;
  readonly $causationId?: string;
}

const BREAK = Buffer.from('\n');

/**
 * The event as the server gets it. Its texts are the body, byte for byte, as three lines: data, facts, metadata. Sent as JSON
 * they would be parsed and written anew by the client, and their hash would be of another text.
 */
export function proposed(event: SealedEvent): EventData {
  const data = Buffer.from(event.data);
  const facts = Buffer.from(event.facts ?? '');
  const label: Label = {
    format: FORMAT,
    schemaVersion: event.schemaVersion,
    commandId: event.commandId,
    lengths: [data.length, event.facts === null ? -1 : facts.length],
    $correlationId: event.correlationId,
    ...(event.causationId !== null && { $causationId: event.causationId }),
  };
  const body = Buffer.concat([data, BREAK, facts, BREAK, Buffer.from(event.metadata)]);
  return binaryEvent({ id: event.id, type: event.type, data: body, metadata: { ...label } });
}

function labelOf(metadata: unknown): Label | undefined {
  return (metadata as Partial<Label> | undefined)?.format === FORMAT ? (metadata as Label) : undefined;
}

/** The texts of a body; one that was cut or changed gives texts that verifying finds wrong. */
function textsOf(body: Uint8Array, [data, facts]: Label['lengths']): Pick<SealedEvent, 'data' | 'facts' | 'metadata'> {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const text = (from: number, to?: number): string => bytes.subarray(from, to).toString('utf8');
  const factsFrom = data + BREAK.length;
  const factsTo = factsFrom + Math.max(0, facts);
  return {
    data: text(0, data),
    facts: facts < 0 ? null : text(factsFrom, factsTo),
    metadata: text(factsTo + BREAK.length),
  };
}

/** An event as the port gives it; undefined for one that is not ours. */
export function storedEvent(recorded: RecordedEvent | AllStreamRecordedEvent | undefined): StoredEvent | undefined {
  const label = labelOf(recorded?.metadata);
  if (!recorded || recorded.isJson || !label || !recorded.position) return undefined;
  const texts = textsOf(recorded.data as Uint8Array, label.lengths);
  const parts = partMetadata(texts.metadata);
  return {
    id: recorded.id,
    type: recorded.type,
    schemaVersion: label.schemaVersion,
    ...texts,
    commandId: label.commandId,
    correlationId: label.$correlationId,
    causationId: label.$causationId ?? null,
    prevHash: parts?.prevHash ?? '',
    hash: parts?.hash ?? '',
    recordedAt: recordedAtOf(texts.metadata),
    stream: recorded.streamId,
    revision: Number(recorded.revision),
    position: positionText(recorded.position),
  };
}
