import { DELETED, NO_EVENTS, type Expectation, type StoredEvent } from './records.js';

/** What the check of an append looks at. */
export interface StreamState {
  /** `DELETED` after a tombstone, `NO_EVENTS` when nothing was ever written. */
  readonly last: bigint;
  readonly softDeleted: boolean;
  readonly hasMetadata: boolean;
  /** Also events that truncation hides: they stay in the log until it is scavenged. */
  eventAt(revision: bigint): StoredEvent | undefined;
  recentRevisionOf(id: string): bigint | undefined;
}

export type Decision =
  | { readonly kind: 'write' }
  | { readonly kind: 'repeated'; readonly last: bigint }
  | { readonly kind: 'wrong-expected' }
  | { readonly kind: 'deleted' };

const WRITE: Decision = { kind: 'write' };
const WRONG: Decision = { kind: 'wrong-expected' };

/**
 * Whether an append is written, is a repetition of one that was, or is refused. With an exact expectation that lies behind the head the
 * ids are compared with what stands there; `any` and `stream_exists` only know the recent ids; an expectation equal to the head is always
 * written, even when the same ids stand in the stream already.
 */
export function checkCommit(state: StreamState, expected: Expectation, ids: readonly string[]): Decision {
  if (state.last === DELETED) return { kind: 'deleted' };
  if (expected === 'stream_exists' && state.softDeleted) return { kind: 'deleted' };
  if (expected === 'stream_exists' && state.last === NO_EVENTS && !state.hasMetadata) return WRONG;
  if (expected === 'any' || expected === 'stream_exists') return checkRecent(state, ids);
  const revision = expected === 'no_stream' ? NO_EVENTS : expected;
  if (revision > state.last) return WRONG;
  return revision === state.last ? WRITE : checkBehindHead(state, revision, ids);
}

function checkRecent(state: StreamState, ids: readonly string[]): Decision {
  const revisions = ids.map((id) => state.recentRevisionOf(id));
  const last = revisions.at(-1);
  if (revisions[0] === undefined) return WRITE;
  return last === undefined || revisions.includes(undefined) ? WRONG : { kind: 'repeated', last };
}

function checkBehindHead(state: StreamState, expected: bigint, ids: readonly string[]): Decision {
  const differsAt = ids.findIndex((id, index) => !standsAt(state, expected + 1n + BigInt(index), id));
  if (ids.length === 0) return WRONG;
  if (differsAt === -1) return { kind: 'repeated', last: expected + BigInt(ids.length) };
  return differsAt === 0 && expected === NO_EVENTS && state.softDeleted ? WRITE : WRONG;
}

function standsAt(state: StreamState, revision: bigint, id: string): boolean {
  return state.recentRevisionOf(id) === revision || state.eventAt(revision)?.id === id;
}
