import type { ServerReadableStream, sendUnaryData } from '@grpc/grpc-js';
import { setTimeout as delay } from 'node:timers/promises';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { MissingProperty, proposedEvent, streamName } from './messages.js';
import { NO_EVENTS, sizeOf, type Expectation, type LogPosition, type ProposedEvent } from './records.js';
import { RpcError, handlerFailed, invalidArgument, maximumAppendSizeExceeded, missingProperty, streamDeleted } from './rpc-errors.js';
import { breakOff, isBreak, refusedForLeader, scriptedRefusal, type Ending, type ServerContext } from './server-context.js';
import { appendTo } from './writes.js';

type AppendCall = ServerReadableStream<streams.AppendReq, streams.AppendResp>;
type Options = streams.AppendReq.Options;

/** Append: options first, then the events one by one, answered when the client ends its side. */
export async function serveAppend(context: ServerContext, call: AppendCall, reply: sendUnaryData<streams.AppendResp>): Promise<void> {
  const ending: Ending = { fail: (error) => reply(error), end: () => undefined };
  try {
    const { stream, expected, events } = await received(context, call);
    const refused = refusedForLeader(context, call.metadata);
    if (refused) throw refused;
    const fault = context.faults.take('append');
    if (fault?.kind === 'slow') await delay(fault.ms);
    if (isBreak(fault)) return breakOff(context, call, ending, fault);
    const outcome = scriptedRefusal(fault) ?? appendTo(context.log, stream, expected, events);
    if (fault?.kind === 'lost-after-commit') return breakOff(context, call, ending, fault.then);
    if (outcome.kind === 'deleted') throw streamDeleted(stream);
    reply(null, outcome.kind === 'success' ? success(outcome.last, outcome.position) : wrongExpected(expected, outcome.current));
  } catch (error) {
    ending.fail(error instanceof RpcError ? error : handlerFailed());
  }
}

interface Received {
  readonly stream: string;
  readonly expected: Expectation;
  readonly events: readonly ProposedEvent[];
}

async function received(context: ServerContext, call: AppendCall): Promise<Received> {
  let options: Options | undefined;
  const events: ProposedEvent[] = [];
  let size = 0;
  for await (const request of call as AsyncIterable<streams.AppendReq>) {
    const message = request.getProposedMessage();
    if (!options) options = request.getOptions();
    else if (message) {
      const event = checked(message);
      size += sizeOf(event);
      if (size > context.maxAppendSize) throw maximumAppendSizeExceeded(context.maxAppendSize);
      events.push(event);
    }
    if (!options) throw handlerFailed();
  }
  if (!options) throw handlerFailed();
  return { stream: streamName(options.getStreamIdentifier()), expected: expectation(options), events };
}

function checked(message: streams.AppendReq.ProposedMessage): ProposedEvent {
  try {
    return proposedEvent(message);
  } catch (error) {
    throw error instanceof MissingProperty ? missingProperty(error.property) : handlerFailed();
  }
}

function expectation(options: Options): Expectation {
  if (options.hasRevision()) return BigInt(options.getRevision());
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  if (options.hasAny()) return 'any';
  throw invalidArgument("'None' is not a valid expected stream revision");
}

function success(last: bigint, position: LogPosition | undefined): streams.AppendResp {
  const answer = new streams.AppendResp.Success();
  if (last === NO_EVENTS) answer.setNoStream(new shared.Empty());
  else answer.setCurrentRevision(last.toString());
  if (!position) return new streams.AppendResp().setSuccess(answer.setNoPosition(new shared.Empty()));
  const at = new streams.AppendResp.Position()
    .setCommitPosition(position.commit.toString())
    .setPreparePosition(position.prepare.toString());
  return new streams.AppendResp().setSuccess(answer.setPosition(at));
}

/** The names that servers before 20.6.1 used are filled in as well, as the server does. */
function wrongExpected(expected: Expectation, current: bigint | undefined): streams.AppendResp {
  const answer = new streams.AppendResp.WrongExpectedVersion();
  const empty = new shared.Empty();
  if (expected === 'any') answer.setExpectedAny(empty).setAny2060(empty);
  else if (expected === 'stream_exists') answer.setExpectedStreamExists(empty).setStreamExists2060(empty);
  else if (expected === 'no_stream') answer.setExpectedNoStream(empty);
  else answer.setExpectedRevision(expected.toString()).setExpectedRevision2060(Number(expected));
  if (current === NO_EVENTS) answer.setCurrentNoStream(empty).setNoStream2060(empty);
  else if (current !== undefined) answer.setCurrentRevision(current.toString()).setCurrentRevision2060(Number(current));
  return new streams.AppendResp().setWrongExpectedVersion(answer);
}
