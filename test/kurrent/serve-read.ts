import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { disturbed } from './disturbed-read.js';
import type { Fault } from './faults.js';
import { readResponses } from './read.js';
import { parseReadRequest, type ReadRequest } from './read-request.js';
import { RpcError, handlerFailed, invalidPosition } from './rpc-errors.js';
import { breakOff, isBreak, refusedForLeader, type Ending, type ServerContext } from './server-context.js';
import { subscribeToAll } from './subscribe.js';
import { subscribeToStream } from './subscribe-to-stream.js';

type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

/** Read serves what ends (reads) and what does not (subscriptions). */
export async function serveRead(context: ServerContext, call: ReadCall): Promise<void> {
  const ending: Ending = { fail: (error) => call.emit('error', error), end: () => call.end() };
  try {
    const request = parseReadRequest(call.request);
    const refused = refusedForLeader(context, call.metadata);
    if (refused) throw refused;
    const fault = context.faults.take(request.count === undefined ? 'subscribe' : 'read');
    if (isBreak(fault)) return breakOff(context, call, ending, fault);
    if (fault?.kind === 'invalid-position') throw invalidPosition();
    await answer(context, call, ending, request, fault);
  } catch (error) {
    ending.fail(error instanceof RpcError ? error : handlerFailed());
  }
}

async function answer(
  context: ServerContext,
  call: ReadCall,
  ending: Ending,
  request: ReadRequest,
  fault: Fault | undefined,
): Promise<void> {
  const aborted = new AbortController();
  call.on('cancelled', () => aborted.abort());
  const responses = disturbed(context.log, responsesTo(context, request, fault, aborted.signal), fault);
  for await (const response of responses) {
    if (aborted.signal.aborted) return;
    if (fault?.kind === 'slow') await delay(fault.ms);
    if ('breaks' in response) return breakOff(context, call, ending, response.breaks);
    if (!call.write(response.message)) await drained(call, aborted.signal);
  }
  if (!aborted.signal.aborted) ending.end();
}

function responsesTo(
  context: ServerContext,
  request: ReadRequest,
  fault: Fault | undefined,
  signal: AbortSignal,
): Iterable<streams.ReadResp> | AsyncIterable<streams.ReadResp> {
  if (request.count !== undefined) return readResponses(context.log, request, request.count);
  const options = { signal, tellsFellBehind: context.tellsFellBehind };
  const stepped = fault?.kind === 'redelivery' ? steppedBack(context, request, fault.events) : request;
  if (stepped.stream === undefined) return subscribeToAll(context.log, stepped, options);
  return subscribeToStream(context.log, { ...stepped, stream: stepped.stream }, options);
}

/** The same subscription from so many events earlier, so that these are delivered once more. */
function steppedBack({ log }: ServerContext, request: ReadRequest, events: number): ReadRequest {
  const { from } = request;
  if (typeof from !== 'object') return request;
  if ('revision' in from) {
    const revision = from.revision - BigInt(events);
    return { ...request, from: revision < 0n ? 'start' : { revision } };
  }
  const earlier = log.events[log.indexFrom(from.position) - events];
  return { ...request, from: earlier ? { position: earlier.position } : 'start' };
}

async function drained(call: ReadCall, signal: AbortSignal): Promise<void> {
  await once(call, 'drain', { signal }).catch(() => undefined);
}
