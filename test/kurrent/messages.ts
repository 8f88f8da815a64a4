import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { LogPosition, ProposedEvent, StoredEvent } from './records.js';
import { stringify as uuidText } from './uuid.js';

type ReadEvent = streams.ReadResp.ReadEvent;
type RecordedEvent = streams.ReadResp.ReadEvent.RecordedEvent;

/** An event as it is read: resolved from a link, the link alone when its event is gone, or just the event. */
export interface ReadItem {
  readonly event?: StoredEvent;
  readonly link?: StoredEvent;
}

export const JSON_CONTENT = 'application/json';
const BINARY_CONTENT = 'application/octet-stream';

export function streamIdentifier(name: string): shared.StreamIdentifier {
  return new shared.StreamIdentifier().setStreamName(Buffer.from(name, 'utf8'));
}

export function streamName(identifier: shared.StreamIdentifier | undefined): string {
  return identifier ? Buffer.from(identifier.getStreamName_asU8()).toString('utf8') : '';
}

export function idText(id: shared.UUID | undefined): string {
  const structured = id?.getStructured();
  if (!structured) return (id?.getString() ?? '').toLowerCase();
  return uuidText(BigInt(structured.getMostSignificantBits()), BigInt(structured.getLeastSignificantBits()));
}

/** Throws when a required property of the metadata is missing. */
export function proposedEvent(message: streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage): ProposedEvent {
  const properties = message.getMetadataMap();
  const type = properties.get('type');
  const contentType = properties.get('content-type');
  if (type === undefined) throw new MissingProperty('type');
  if (contentType === undefined) throw new MissingProperty('content-type');
  return {
    id: idText(message.getId()),
    type,
    json: contentType === JSON_CONTENT,
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

export class MissingProperty extends Error {
  constructor(readonly property: string) {
    super(`The given key '${property}' was not present in the dictionary.`);
  }
}

export function eventResponse(item: ReadItem): streams.ReadResp {
  const read: ReadEvent = new streams.ReadResp.ReadEvent();
  if (item.event) read.setEvent(recorded(item.event));
  if (item.link) read.setLink(recorded(item.link));
  const original = item.link ?? item.event;
  if (original) read.setCommitPosition(original.position.commit.toString());
  else read.setNoPosition(new shared.Empty());
  return new streams.ReadResp().setEvent(read);
}

export function confirmationResponse(id: string): streams.ReadResp {
  return new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id));
}

export function checkpointResponse({ commit, prepare }: LogPosition): streams.ReadResp {
  const checkpoint = new streams.ReadResp.Checkpoint().setCommitPosition(commit.toString()).setPreparePosition(prepare.toString());
  return new streams.ReadResp().setCheckpoint(checkpoint);
}

export function caughtUpResponse(): streams.ReadResp {
  return new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());
}

export function fellBehindResponse(): streams.ReadResp {
  return new streams.ReadResp().setFellBehind(new streams.ReadResp.FellBehind());
}

export function notFoundResponse(stream: string): streams.ReadResp {
  return new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound().setStreamIdentifier(streamIdentifier(stream)));
}

function recorded(event: StoredEvent): RecordedEvent {
  const message = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(streamIdentifier(event.stream))
    .setStreamRevision(event.revision.toString())
    .setCommitPosition(event.position.commit.toString())
    .setPreparePosition(event.position.prepare.toString())
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  const properties = message.getMetadataMap();
  properties.set('type', event.type);
  properties.set('created', event.created.toString());
  properties.set('content-type', event.json ? JSON_CONTENT : BINARY_CONTENT);
  return message;
}
