import { randomUUID } from 'node:crypto';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Break, Fault } from './faults.js';
import type { ProtocolLog } from './log.js';
import { checkpointResponse, eventResponse } from './messages.js';
import type { StoredEvent } from './records.js';

export type ReadStep = { readonly message: streams.ReadResp } | { readonly breaks: Break };

type Responses = Iterable<streams.ReadResp> | AsyncIterable<streams.ReadResp>;

/** What a read or a subscription answers when a fault of the script lies on it. */
export async function* disturbed(log: ProtocolLog, responses: Responses, fault: Fault | undefined): AsyncGenerator<ReadStep> {
  if (fault?.kind === 'checkpoint-first') return yield* withCheckpointFirst(log, responses);
  let events = 0;
  let dangling = fault?.kind === 'dangling-link';
  for await (const message of responses) {
    if (fault?.kind === 'after' && events >= fault.events) return yield { breaks: fault.then };
    if (dangling && message.hasEvent()) {
      dangling = false;
      yield { message: eventResponse({ link: linkAt(log) }) };
    }
    yield { message };
    if (message.hasEvent()) events += 1;
    if (fault?.kind === 'after' && events >= fault.events) return yield { breaks: fault.then };
  }
}

/** A checkpoint at the last position of the log goes ahead of the events up to there, once. */
async function* withCheckpointFirst(log: ProtocolLog, responses: Responses): AsyncGenerator<ReadStep> {
  let sent = false;
  for await (const message of responses) {
    if (!sent && message.hasEvent()) {
      sent = true;
      yield { message: checkpointResponse(log.lastIndexed) };
    }
    yield { message };
  }
}

/** A link at the very beginning of the log to an event that is not there; its position precedes every other. */
function linkAt(log: ProtocolLog): StoredEvent {
  const none = { commit: 0n, prepare: 0n };
  return {
    id: randomUUID(),
    type: '$>',
    json: false,
    data: Buffer.from('0@gone'),
    metadata: new Uint8Array(),
    stream: '$et-gone',
    revision: 0n,
    position: none,
    end: log.end,
    created: 0n,
  };
}
