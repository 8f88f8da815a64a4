import type { Message } from 'google-protobuf';
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import code from '@eventstore/db-client/generated/code_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import statusPb from '@eventstore/db-client/generated/status_pb.js';
import { streamIdentifier } from './messages.js';
import { NO_EVENTS, type Expectation } from './records.js';

/** The errors of BatchAppend travel inside its answers, as a status with the details packed in. */
type Status = statusPb.Status;

export function wrongExpectedStatus(expected: Expectation, current: bigint | undefined): Status {
  const details = new shared.WrongExpectedVersion();
  if (expected === 'any') details.setExpectedAny(new emptyPb.Empty());
  else if (expected === 'no_stream') details.setExpectedNoStream(new emptyPb.Empty());
  else if (expected === 'stream_exists') details.setExpectedStreamExists(new emptyPb.Empty());
  else details.setExpectedStreamPosition(expected.toString());
  if (current === NO_EVENTS) details.setCurrentNoStream(new emptyPb.Empty());
  else if (current !== undefined) details.setCurrentStreamRevision(current.toString());
  return packed(code.Code.ALREADY_EXISTS, 'WrongExpectedVersion', details, 'event_store.client.WrongExpectedVersion');
}

export function streamDeletedStatus(stream: string): Status {
  const details = new shared.StreamDeleted().setStreamIdentifier(streamIdentifier(stream));
  return packed(code.Code.NOT_FOUND, 'StreamDeleted', details, 'event_store.client.StreamDeleted');
}

export function timeoutStatus(): Status {
  return packed(code.Code.DEADLINE_EXCEEDED, 'Timeout', new shared.Timeout(), 'event_store.client.Timeout');
}

export function maximumAppendSizeStatus(limit: number): Status {
  const details = new shared.MaximumAppendSizeExceeded().setMaxappendsize(limit);
  return packed(code.Code.INVALID_ARGUMENT, 'MaximumAppendSizeExceeded', details, 'event_store.client.MaximumAppendSizeExceeded');
}

export function badRequestStatus(message: string): Status {
  const details = new shared.BadRequest().setMessage(message);
  return packed(code.Code.INVALID_ARGUMENT, 'BadRequest', details, 'event_store.client.BadRequest');
}

function packed(number: code.Code, message: string, details: Message, name: string): Status {
  const any = new anyPb.Any();
  any.pack(details.serializeBinary(), name);
  return new statusPb.Status().setCode(number).setMessage(message).setDetails(any);
}
