import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { streamName } from './messages.js';
import type { Expectation, LogPosition } from './records.js';
import { RpcError, handlerFailed, invalidArgument, streamDeleted, wrongExpectedDelete } from './rpc-errors.js';
import { breakOff, isBreak, refusedForLeader, scriptedRefusal, type Ending, type ServerContext } from './server-context.js';
import { deleteStream, tombstoneStream, type DeleteOutcome } from './writes.js';

type Options = streams.DeleteReq.Options | streams.TombstoneReq.Options;
type DeleteCall = ServerUnaryCall<streams.DeleteReq, streams.DeleteResp>;
type TombstoneCall = ServerUnaryCall<streams.TombstoneReq, streams.TombstoneResp>;

export function serveDelete(context: ServerContext, call: DeleteCall, reply: sendUnaryData<streams.DeleteResp>): void {
  serve(context, call, 'delete', (error, position) => {
    if (error || !position) return reply(error ?? handlerFailed());
    const at = new streams.DeleteResp.Position();
    at.setCommitPosition(position.commit.toString()).setPreparePosition(position.prepare.toString());
    reply(null, new streams.DeleteResp().setPosition(at));
  });
}

export function serveTombstone(context: ServerContext, call: TombstoneCall, reply: sendUnaryData<streams.TombstoneResp>): void {
  serve(context, call, 'tombstone', (error, position) => {
    if (error || !position) return reply(error ?? handlerFailed());
    const at = new streams.TombstoneResp.Position();
    at.setCommitPosition(position.commit.toString()).setPreparePosition(position.prepare.toString());
    reply(null, new streams.TombstoneResp().setPosition(at));
  });
}

type Reply = (error: RpcError | undefined, position?: LogPosition) => void;

function serve(context: ServerContext, call: DeleteCall | TombstoneCall, method: 'delete' | 'tombstone', reply: Reply): void {
  const ending: Ending = { fail: (error) => reply(error), end: () => undefined };
  try {
    const options = call.request.getOptions();
    if (!options) throw invalidArgument('`options` is a required argument');
    const refused = refusedForLeader(context, call.metadata);
    if (refused) throw refused;
    const fault = context.faults.take(method);
    if (isBreak(fault)) return breakOff(context, call, ending, fault);
    const stream = streamName(options.getStreamIdentifier());
    const expected = expectation(options);
    const act = method === 'delete' ? deleteStream : tombstoneStream;
    const outcome = scriptedRefusal(fault) ?? act(context.log, stream, expected);
    if (fault?.kind === 'lost-after-commit') return breakOff(context, call, ending, fault.then);
    reply(undefined, positionOf(outcome, stream, expected));
  } catch (error) {
    reply(error instanceof RpcError ? error : handlerFailed());
  }
}

function positionOf(outcome: DeleteOutcome, stream: string, expected: Expectation): LogPosition {
  if (outcome.kind === 'deleted') throw streamDeleted(stream);
  if (outcome.kind === 'wrong-expected') throw wrongExpectedDelete('Delete', stream, expected, outcome.current);
  return outcome.position;
}

function expectation(options: Options): Expectation {
  if (options.hasRevision()) return BigInt(options.getRevision());
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  if (options.hasAny()) return 'any';
  throw invalidArgument("'None' is not a valid expected stream revision");
}
