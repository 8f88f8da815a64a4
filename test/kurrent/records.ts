/** What the protocol server keeps: events at positions that are byte offsets, so they rise strictly and are never consecutive. */

export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly json: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface StoredEvent extends ProposedEvent {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: LogPosition;
  /** Just behind the record; reading backwards compares with this, so a read from an event's own position leaves it out. */
  readonly end: LogPosition;
  /** Ticks of 100 ns since 1970. */
  readonly created: bigint;
}

/** What a write expects of its stream; a number is the revision of the last event. */
export type Expectation = 'any' | 'no_stream' | 'stream_exists' | bigint;

/** The revision of a tombstone and the `$tb` of a soft-deleted stream. */
export const DELETED = 9_223_372_036_854_775_807n;
export const NO_EVENTS = -1n;

export const START: LogPosition = { commit: 0n, prepare: 0n };

/** Negative when `a` comes first. */
export function comparePositions(a: LogPosition, b: LogPosition): number {
  if (a.commit !== b.commit) return a.commit < b.commit ? -1 : 1;
  if (a.prepare !== b.prepare) return a.prepare < b.prepare ? -1 : 1;
  return 0;
}

/** What the server counts against its limit of an append: UTF-16 bytes of the type, and the two payloads. */
export function sizeOf(event: ProposedEvent): number {
  return event.data.length + event.metadata.length + event.type.length * 2;
}

/** Bytes of a record in the log: fixed fields, names and payloads. Only that it is never 1 matters to a reader. */
export function recordLength(stream: string, event: ProposedEvent): bigint {
  const fixed = 4 + 10 + 2 + 8 + 4 + 16 + 16 + 8 + 8 + 4 + 4 + 4;
  const names = Buffer.byteLength(stream) + Buffer.byteLength(event.type) + 2;
  return BigInt(fixed + names + event.data.length + event.metadata.length);
}

export function isSystemStream(stream: string): boolean {
  return stream.startsWith('$');
}

export function isMetastream(stream: string): boolean {
  return stream.startsWith('$$');
}

export function metastreamOf(stream: string): string {
  return `$$${stream}`;
}

export function originalOf(metastream: string): string {
  return metastream.slice(2);
}
