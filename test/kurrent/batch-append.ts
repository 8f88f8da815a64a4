import type { ServerDuplexStream } from '@grpc/grpc-js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type statusPb from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { badRequestStatus, maximumAppendSizeStatus, streamDeletedStatus, timeoutStatus, wrongExpectedStatus } from './batch-status.js';
import type { Fault } from './faults.js';
import { idText, proposedEvent, streamIdentifier, streamName } from './messages.js';
import { NO_EVENTS, sizeOf, type Expectation, type ProposedEvent } from './records.js';
import { breakOff, isBreak, refusedForLeader, scriptedRefusal, type Ending, type ServerContext } from './server-context.js';
import { appendTo, type AppendOutcome } from './writes.js';

type BatchCall = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

interface PendingAppend {
  readonly stream: string;
  readonly expected: Expectation;
  readonly events: ProposedEvent[];
  readonly timer: NodeJS.Timeout;
  size: number;
}

/** BatchAppend: many appends over one stream, each possibly in several parts, told apart by their correlation id. */
export function serveBatchAppend(context: ServerContext, call: BatchCall): void {
  const refused = refusedForLeader(context, call.metadata);
  const batch = new BatchAppend(context, call);
  call.on('data', (request: streams.BatchAppendReq) => {
    if (refused) call.emit('error', refused);
    else batch.receive(request);
  });
  call.on('cancelled', () => batch.abandon());
  call.on('end', () => batch.close());
}

class BatchAppend {
  private readonly pending = new Map<string, PendingAppend>();
  private readonly ending: Ending;
  private unanswered = 0;
  private closing = false;
  private over = false;

  constructor(
    private readonly context: ServerContext,
    private readonly call: BatchCall,
  ) {
    this.ending = {
      fail: (error) => {
        this.abandon();
        call.emit('error', error);
      },
      end: () => {
        this.abandon();
        call.end();
      },
    };
  }

  receive(request: streams.BatchAppendReq): void {
    if (this.over) return;
    try {
      this.collect(request);
    } catch (error) {
      const stream = streamName(request.getOptions()?.getStreamIdentifier());
      this.answer(request, stream, badRequestStatus(error instanceof Error ? error.message : 'The request could not be read.'));
    }
  }

  /** Parts that wait for more, and answers that wait for a delay, are given up. */
  abandon(): void {
    this.over = true;
    for (const { timer } of this.pending.values()) clearTimeout(timer);
    this.pending.clear();
  }

  /** The client has said all; what is still being done is answered first. */
  close(): void {
    this.closing = true;
    if (this.unanswered === 0 && !this.over) this.ending.end();
  }

  private collect(request: streams.BatchAppendReq): void {
    const id = idText(request.getCorrelationId());
    const options = request.getOptions();
    if (options && !this.begin(request, id, options)) return;
    const append = this.pending.get(id);
    if (!append) return;
    for (const message of request.getProposedMessagesList()) {
      const event = validated(proposedEvent(message));
      append.events.push(event);
      append.size += sizeOf(event);
    }
    if (append.size > this.context.maxAppendSize) {
      this.forget(id);
      this.answer(request, append.stream, maximumAppendSizeStatus(this.context.maxAppendSize));
    } else if (request.getIsFinal()) {
      this.forget(id);
      this.finish(request, append);
    }
  }

  private begin(request: streams.BatchAppendReq, id: string, options: streams.BatchAppendReq.Options): boolean {
    const stream = streamName(options.getStreamIdentifier());
    const timeout = Math.min(timeoutOf(options), this.context.writeTimeoutMs);
    if (timeout <= 0) {
      this.answer(request, stream, timeoutStatus());
      return false;
    }
    if (this.pending.has(id)) return true;
    const expected = expectation(options);
    const timer = setTimeout(() => {
      this.forget(id);
      this.answer(request, stream, timeoutStatus());
    }, timeout);
    this.pending.set(id, { stream, expected, events: [], timer, size: 0 });
    return true;
  }

  private forget(id: string): void {
    clearTimeout(this.pending.get(id)?.timer);
    this.pending.delete(id);
  }

  private finish(request: streams.BatchAppendReq, append: PendingAppend): void {
    const fault = this.context.faults.take('batchAppend');
    if (isBreak(fault)) return breakOff(this.context, this.call, this.ending, fault);
    const outcome = scriptedRefusal(fault) ?? appendTo(this.context.log, append.stream, append.expected, append.events);
    if (fault?.kind === 'lost-after-commit') return breakOff(this.context, this.call, this.ending, fault.then);
    this.unanswered += 1;
    const answer = (): void => {
      this.unanswered -= 1;
      this.answer(request, append.stream, outcomeOf(outcome, append));
      if (this.closing && this.unanswered === 0) this.ending.end();
    };
    afterDelay(fault, answer);
  }

  private answer(request: streams.BatchAppendReq, stream: string, result: statusPb.Status | streams.BatchAppendResp.Success): void {
    if (this.over) return;
    const response = new streams.BatchAppendResp()
      .setCorrelationId(request.getCorrelationId())
      .setStreamIdentifier(streamIdentifier(stream));
    if (result instanceof streams.BatchAppendResp.Success) response.setSuccess(result);
    else response.setError(result);
    this.call.write(response);
  }
}

function afterDelay(fault: Fault | undefined, answer: () => void): void {
  if (fault?.kind === 'slow') setTimeout(answer, fault.ms);
  else answer();
}

function validated(event: ProposedEvent): ProposedEvent {
  if (event.type === '') throw new Error('Empty eventType provided.');
  return event;
}

/** Milliseconds until the moment that the client names; these stubs do not know the newer form, a duration. */
function timeoutOf(options: streams.BatchAppendReq.Options): number {
  const moment = options.getDeadline();
  return moment ? moment.toDate().getTime() - Date.now() : Number.POSITIVE_INFINITY;
}

function expectation(options: streams.BatchAppendReq.Options): Expectation {
  if (options.hasStreamPosition()) return BigInt(options.getStreamPosition());
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  if (options.hasAny()) return 'any';
  throw new Error("'None' is not a valid expected stream position");
}

function outcomeOf(outcome: AppendOutcome, append: PendingAppend): statusPb.Status | streams.BatchAppendResp.Success {
  if (outcome.kind === 'deleted') return streamDeletedStatus(append.stream);
  if (outcome.kind === 'wrong-expected') return wrongExpectedStatus(append.expected, outcome.current);
  const success = new streams.BatchAppendResp.Success();
  if (outcome.last === NO_EVENTS) success.setNoStream(new emptyPb.Empty());
  else success.setCurrentRevision(outcome.last.toString());
  if (!outcome.position) return success.setNoPosition(new emptyPb.Empty());
  const position = new shared.AllStreamPosition()
    .setCommitPosition(outcome.position.commit.toString())
    .setPreparePosition(outcome.position.prepare.toString());
  return success.setPosition(position);
}
