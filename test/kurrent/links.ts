import type { ProtocolLog } from './log.js';
import type { ReadItem } from './messages.js';
import { DELETED, type StoredEvent } from './records.js';

/** An event as it is read; a link is followed when that was asked for, and comes alone when its event cannot be read any more. */
export function resolved(log: ProtocolLog, event: StoredEvent, resolveLinks: boolean): ReadItem {
  if (!resolveLinks || event.type !== '$>') return { event };
  const [, revision, stream] = /^(\d+)@(.+)$/su.exec(Buffer.from(event.data).toString('utf8')) ?? [];
  if (revision === undefined || stream === undefined) return { event };
  return { event: readable(log, stream, BigInt(revision)), link: event };
}

function readable(log: ProtocolLog, stream: string, revision: bigint): StoredEvent | undefined {
  const { truncateBefore = 0n } = log.metadataOf(stream);
  if (log.lastRevision(stream) === DELETED || revision < truncateBefore) return undefined;
  return log.stream(stream)[Number(revision)];
}
