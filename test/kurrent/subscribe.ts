import { randomUUID } from 'node:crypto';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { everyEvent } from './filter.js';
import { resolved } from './links.js';
import { LiveChannel } from './live-channel.js';
import type { ProtocolLog } from './log.js';
import { PAGE, logForward } from './log-pages.js';
import { caughtUpResponse, checkpointResponse, confirmationResponse, eventResponse, fellBehindResponse } from './messages.js';
import type { ReadRequest } from './read-request.js';
import { START, comparePositions, type LogPosition } from './records.js';
import { invalidPosition } from './rpc-errors.js';

/** What a subscription needs to know besides its request. */
export interface SubscriptionOptions {
  readonly signal: AbortSignal;
  /** Older servers keep to themselves that a subscription fell behind. */
  readonly tellsFellBehind: boolean;
}

const BEFORE_ALL: LogPosition = { commit: -1n, prepare: -1n };

/** A subscription to the whole log: confirmation, what is there, then what comes; it ends when its signal says so. */
export async function* subscribeToAll(
  log: ProtocolLog,
  request: ReadRequest,
  options: SubscriptionOptions,
): AsyncGenerator<streams.ReadResp> {
  const subscription = new AllSubscription(log, request, options);
  try {
    yield confirmationResponse(randomUUID());
    yield* subscription.responses();
  } finally {
    subscription.stop();
  }
}

class AllSubscription {
  private readonly live = new LiveChannel(PAGE);
  private readonly unsubscribe: () => void;
  private readonly confirmedAt: LogPosition;
  private position: LogPosition;
  private lastCheckpoint = BEFORE_ALL;
  private liveNumber = 0;

  constructor(
    private readonly log: ProtocolLog,
    private readonly request: ReadRequest,
    private readonly options: SubscriptionOptions,
  ) {
    this.confirmedAt = log.lastIndexed;
    this.position = startOf(request, this.confirmedAt);
    this.unsubscribe = this.listen();
    options.signal.addEventListener('abort', () => this.live.close());
  }

  stop(): void {
    this.unsubscribe();
    this.live.close();
  }

  /** A position at or beyond the head is never looked at: the subscription waits for events behind it. */
  async *responses(): AsyncGenerator<streams.ReadResp> {
    if (comparePositions(this.position, this.confirmedAt) >= 0) yield* this.goLive();
    while (!this.options.signal.aborted) {
      yield* this.catchUp();
      yield* this.goLive();
    }
  }

  /** Counts every event, matching or not, so that checkpoints come through stretches without a match. */
  private listen(): () => void {
    const filter = this.request.filter;
    let sinceCheckpoint = 0;
    return this.log.onCommitted((event) => {
      if (!filter || filter.allows(event)) this.live.push({ event });
      sinceCheckpoint += 1;
      if (!filter || sinceCheckpoint < filter.checkpointEvery) return;
      this.live.push({ checkpoint: event.position });
      sinceCheckpoint = 0;
    });
  }

  private *catchUp(): Generator<streams.ReadResp> {
    const { filter } = this.request;
    const limits = { filter: filter?.allows ?? everyEvent, count: PAGE, window: filter?.window ?? Number.POSITIVE_INFINITY };
    let from = comparePositions(this.position, START) < 0 ? START : this.position;
    let considered = 0;
    if (!this.log.isBoundary(from.commit)) throw invalidPosition();
    while (!this.options.signal.aborted) {
      const page = logForward(this.log, from, limits);
      for (const event of page.events) {
        if (comparePositions(event.position, this.position) <= 0) continue;
        this.position = event.position;
        yield eventResponse(resolved(this.log, event, this.request.resolveLinks));
      }
      considered += page.considered;
      const due = filter !== undefined && (page.atEnd || considered >= filter.checkpointEvery);
      if (due) {
        considered %= filter.checkpointEvery;
        if (comparePositions(this.position, page.from) < 0) this.position = page.from;
        yield* this.checkpoint(this.position);
      }
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
      const { item } = taken;
      const order = comparePositions('event' in item ? item.event.position : item.checkpoint, this.position);
      if ('event' in item ? order <= 0 : order < 0) continue;
      if (!inOrder) return yield* this.fallBehind();
      if ('event' in item) {
        this.position = item.event.position;
        yield eventResponse(resolved(this.log, item.event, this.request.resolveLinks));
      } else {
        this.position = item.checkpoint;
        yield* this.checkpoint(item.checkpoint);
      }
    }
  }

  private *fallBehind(): Generator<streams.ReadResp> {
    if (this.options.tellsFellBehind) yield fellBehindResponse();
    if (this.request.filter) yield* this.checkpoint(this.position);
  }

  /** The same checkpoint is not sent twice, and none before the first record. */
  private *checkpoint(position: LogPosition): Generator<streams.ReadResp> {
    if (position.commit < 0n || comparePositions(position, this.lastCheckpoint) <= 0) return;
    this.lastCheckpoint = position;
    yield checkpointResponse(position);
  }
}

function startOf({ from }: ReadRequest, head: LogPosition): LogPosition {
  if (from === 'end') return head;
  return typeof from === 'object' && 'position' in from ? from.position : BEFORE_ALL;
}
