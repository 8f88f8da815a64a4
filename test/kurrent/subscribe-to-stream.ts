import { randomUUID } from 'node:crypto';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { resolved } from './links.js';
import { LiveChannel } from './live-channel.js';
import type { ProtocolLog } from './log.js';
import { PAGE, streamForward } from './log-pages.js';
import { caughtUpResponse, confirmationResponse, eventResponse, fellBehindResponse } from './messages.js';
import type { ReadRequest } from './read-request.js';
import { DELETED, type StoredEvent } from './records.js';
import { streamDeleted } from './rpc-errors.js';
import type { SubscriptionOptions } from './subscribe.js';

type StreamRequest = ReadRequest & { readonly stream: string };

/** A subscription to one stream, which need not exist yet; a tombstone ends it with an error, a soft delete does not. */
export async function* subscribeToStream(
  log: ProtocolLog,
  request: StreamRequest,
  options: SubscriptionOptions,
): AsyncGenerator<streams.ReadResp> {
  if (log.lastRevision(request.stream) === DELETED) throw streamDeleted(request.stream);
  const subscription = new StreamSubscription(log, request, options);
  try {
    yield confirmationResponse(randomUUID());
    yield* subscription.responses();
  } finally {
    subscription.stop();
  }
}

class StreamSubscription {
  private readonly live = new LiveChannel(PAGE);
  private readonly unsubscribe: () => void;
  private readonly confirmedAt: bigint;
  private revision: bigint;
  private liveNumber = 0;

  constructor(
    private readonly log: ProtocolLog,
    private readonly request: StreamRequest,
    private readonly options: SubscriptionOptions,
  ) {
    this.confirmedAt = log.lastRevision(request.stream);
    this.revision = startOf(request, this.confirmedAt);
    this.unsubscribe = log.onCommitted((event) => {
      if (event.stream === request.stream) this.live.push({ event });
    });
    options.signal.addEventListener('abort', () => this.live.close());
  }

  stop(): void {
    this.unsubscribe();
    this.live.close();
  }

  async *responses(): AsyncGenerator<streams.ReadResp> {
    if (this.revision >= this.confirmedAt) yield* this.goLive();
    while (!this.options.signal.aborted) {
      yield* this.catchUp();
      yield* this.goLive();
    }
  }

  private *catchUp(): Generator<streams.ReadResp> {
    let from = this.revision + 1n;
    while (!this.options.signal.aborted) {
      const page = streamForward(this.log, this.request.stream, from, PAGE);
      if (page.kind === 'deleted') throw streamDeleted(this.request.stream);
      if (page.kind === 'not-found') return;
      for (const event of page.events) yield this.response(event);
      if (page.atEnd) return;
      from = page.next;
    }
  }

  private async *goLive(): AsyncGenerator<streams.ReadResp> {
    yield caughtUpResponse();
    for (;;) {
      const taken = await this.live.take();
      if (!taken) return;
      const inOrder = taken.number === this.liveNumber + 1;
      this.liveNumber = taken.number;
      if (!('event' in taken.item) || taken.item.event.revision <= this.revision) continue;
      if (!inOrder) {
        if (this.options.tellsFellBehind) yield fellBehindResponse();
        return;
      }
      yield this.response(taken.item.event);
      if (taken.item.event.revision === DELETED) throw streamDeleted(this.request.stream);
    }
  }

  private response(event: StoredEvent): streams.ReadResp {
    this.revision = event.revision;
    return eventResponse(resolved(this.log, event, this.request.resolveLinks));
  }
}

function startOf({ from }: ReadRequest, last: bigint): bigint {
  if (from === 'end') return last;
  return typeof from === 'object' && 'revision' in from ? from.revision : -1n;
}
