import streams from '@eventstore/db-client/generated/streams_pb.js';
import { everyEvent } from './filter.js';
import { resolved } from './links.js';
import type { ProtocolLog } from './log.js';
import { PAGE, logBackward, logForward, streamBackward, streamForward, type StreamPage } from './log-pages.js';
import { eventResponse, notFoundResponse } from './messages.js';
import type { ReadRequest } from './read-request.js';
import { START, type LogPosition } from './records.js';
import { readFailed, streamDeleted } from './rpc-errors.js';

/** The answers to a read that ends, page by page as the server reads. */
export function readResponses(log: ProtocolLog, request: ReadRequest, count: bigint): Generator<streams.ReadResp> {
  if (request.stream === undefined) return allResponses(log, request, count);
  return streamResponses(log, { ...request, stream: request.stream }, count);
}

function* streamResponses(
  log: ProtocolLog,
  request: ReadRequest & { readonly stream: string },
  count: bigint,
): Generator<streams.ReadResp> {
  let from = startRevision(request);
  let read = 0n;
  const pageSize = Number(count < BigInt(PAGE) ? count : BigInt(PAGE));
  if (pageSize === 0 || (from === 'end' && !request.backwards)) throw readFailed('ReadStreamResult', 'Error');
  for (;;) {
    const page = streamPage(log, request, from, pageSize);
    if (page.kind === 'deleted') throw streamDeleted(request.stream);
    if (page.kind === 'not-found') return yield notFoundResponse(request.stream);
    const leftOut = !request.backwards && read === 0n && page.events.length === 0 && page.next !== from;
    if (leftOut && request.compatibility >= 1) yield new streams.ReadResp().setFirstStreamPosition(page.next.toString());
    for (const event of page.events) {
      if (read >= count) break;
      yield eventResponse(resolved(log, event, request.resolveLinks));
      read += 1n;
    }
    if (page.atEnd || read >= count) {
      if (request.compatibility >= 1) yield new streams.ReadResp().setLastStreamPosition(page.last.toString());
      return;
    }
    from = page.next;
  }
}

function streamPage(log: ProtocolLog, request: ReadRequest & { readonly stream: string }, from: bigint | 'end', count: number): StreamPage {
  if (request.backwards) return streamBackward(log, request.stream, from, count);
  return streamForward(log, request.stream, from === 'end' ? 0n : from, count);
}

function startRevision({ from }: ReadRequest): bigint | 'end' {
  if (from === 'end') return 'end';
  return typeof from === 'object' && 'revision' in from ? from.revision : 0n;
}

function* allResponses(log: ProtocolLog, request: ReadRequest, count: bigint): Generator<streams.ReadResp> {
  let from = startPosition(log, request);
  let read = 0n;
  if (request.backwards && from.commit > log.end.commit) throw readFailed('ReadAllResult', 'Error');
  if (!log.isBoundary(from.commit)) throw readFailed('ReadAllResult', 'InvalidPosition');
  const limits = {
    filter: request.filter?.allows ?? everyEvent,
    count: Number(count < BigInt(PAGE) ? count : BigInt(PAGE)),
    window: request.filter?.window ?? Number.POSITIVE_INFINITY,
  };
  while (read < count) {
    const page = request.backwards ? logBackward(log, from, limits) : logForward(log, from, limits);
    for (const event of page.events) {
      if (read >= count) return;
      yield eventResponse(resolved(log, event, request.resolveLinks));
      read += 1n;
    }
    if (page.atEnd) return;
    from = page.next;
  }
}

function startPosition(log: ProtocolLog, { from, backwards }: ReadRequest): LogPosition {
  if (from === 'end') return log.end;
  if (typeof from === 'object' && 'position' in from) return from.position;
  return backwards ? log.end : START;
}
