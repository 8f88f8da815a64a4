import { randomUUID } from 'node:crypto';
import { checkCommit, type StreamState } from './commit-check.js';
import type { ProtocolLog } from './log.js';
import {
  DELETED,
  NO_EVENTS,
  isMetastream,
  metastreamOf,
  originalOf,
  type Expectation,
  type LogPosition,
  type ProposedEvent,
} from './records.js';
import { recreatedFrom, softDeleted } from './stream-metadata.js';

/** `current` is -1 for a stream that was never written; only a script of faults leaves it out. */
export type Refusal = { readonly kind: 'wrong-expected'; readonly current: bigint | undefined } | { readonly kind: 'deleted' };

export type AppendOutcome =
  | Refusal
  | {
      readonly kind: 'success';
      readonly last: bigint;
      /** Missing when the repetition is of an event that truncation hides. */
      readonly position?: LogPosition;
      readonly repeated: boolean;
    };

export type DeleteOutcome = Refusal | { readonly kind: 'success'; readonly position: LogPosition };

/** Appends to one stream, all or nothing. */
export function appendTo(log: ProtocolLog, stream: string, expected: Expectation, events: readonly ProposedEvent[]): AppendOutcome {
  const state = stateOf(log, stream);
  const decision = checkCommit(
    state,
    expected,
    events.map(({ id }) => id),
  );
  if (decision.kind === 'deleted') return decision;
  if (decision.kind === 'wrong-expected') return { kind: 'wrong-expected', current: state.last };
  if (decision.kind === 'repeated') {
    return { kind: 'success', last: decision.last, position: readablePosition(log, stream, decision.last), repeated: true };
  }
  const ofHidden = isMetastream(stream) && log.isSoftDeleted(originalOf(stream));
  const position = log.write(stream, events);
  if (state.softDeleted) recreate(log, stream, state.last + 1n);
  if (ofHidden) recreate(log, originalOf(stream), log.lastRevision(originalOf(stream)) + 1n);
  return { kind: 'success', last: state.last + BigInt(events.length), position, repeated: false };
}

/** A soft delete: metadata hides every event; a later write continues the revisions. */
export function deleteStream(log: ProtocolLog, stream: string, expected: Expectation): DeleteOutcome {
  const refused = refusal(log, stream, expected);
  if (refused) return refused;
  const metastream = metastreamOf(stream);
  if (log.stream(stream).length === 0 && log.stream(metastream).length === 0) return { kind: 'wrong-expected', current: NO_EVENTS };
  return { kind: 'success', position: log.write(metastream, [systemEvent('$metadata', softDeleted())]) };
}

/** A hard delete: nothing can be read or written there ever again. */
export function tombstoneStream(log: ProtocolLog, stream: string, expected: Expectation): DeleteOutcome {
  const refused = refusal(log, stream, expected);
  if (refused) return refused;
  return { kind: 'success', position: log.writeTombstone(stream, systemEvent('$streamDeleted', new Uint8Array())) };
}

/** A measurement as the server writes it from time to time: system events that every reader of the log meets. */
export function writeStatistics(log: ProtocolLog, node = '127.0.0.1:2113'): void {
  const stream = `$stats-${node}`;
  const metastream = metastreamOf(stream);
  if (log.stream(metastream).length === 0) log.write(metastream, [systemEvent('$metadata', Buffer.from('{"$maxAge":86400}'))]);
  log.write(stream, [systemEvent('$statsCollected', Buffer.from(`{"es-writer-position":${log.end.commit}}`))]);
}

/** A link as projections of the server write it: the revision and the stream of another event, which need not exist. */
export function writeLink(log: ProtocolLog, stream: string, target: { readonly stream: string; readonly revision: bigint }): void {
  const data = Buffer.from(`${target.revision}@${target.stream}`);
  log.write(stream, [{ id: randomUUID(), type: '$>', json: false, data, metadata: new Uint8Array() }]);
}

function stateOf(log: ProtocolLog, stream: string): StreamState {
  const events = log.stream(stream);
  return {
    last: log.lastRevision(stream),
    softDeleted: log.isSoftDeleted(stream),
    hasMetadata: log.stream(metastreamOf(stream)).length > 0,
    eventAt: (revision) => events[Number(revision)],
    recentRevisionOf: (id) => log.recent.revisionIn(stream, id),
  };
}

function refusal(log: ProtocolLog, stream: string, expected: Expectation): Refusal | undefined {
  const state = stateOf(log, stream);
  const decision = checkCommit(state, expected, [randomUUID()]);
  if (decision.kind === 'deleted') return decision;
  return decision.kind === 'write' ? undefined : { kind: 'wrong-expected', current: state.last };
}

function readablePosition(log: ProtocolLog, stream: string, revision: bigint): LogPosition | undefined {
  const { truncateBefore = 0n } = log.metadataOf(stream);
  const hidden = revision < truncateBefore || truncateBefore === DELETED;
  return hidden ? undefined : log.stream(stream)[Number(revision)]?.position;
}

function recreate(log: ProtocolLog, stream: string, from: bigint): void {
  const metastream = metastreamOf(stream);
  const last = log.stream(metastream).at(-1);
  if (last) log.write(metastream, [systemEvent('$metadata', recreatedFrom(last.data, from))]);
}

function systemEvent(type: string, data: Uint8Array): ProposedEvent {
  return { id: randomUUID(), type, json: true, data, metadata: new Uint8Array() };
}
