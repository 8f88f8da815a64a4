import { DELETED } from './records.js';

/** The part of a stream's metadata that decides what of it can be read. */
export interface StreamMetadata {
  readonly truncateBefore?: bigint;
  readonly maxCount?: bigint;
  readonly maxAgeSeconds?: number;
}

/** Metadata that is no JSON object counts as none. */
export function parseStreamMetadata(data: Uint8Array): StreamMetadata {
  const raw = parseObject(data);
  return {
    truncateBefore: typeof raw.$tb === 'number' ? revisionOf(raw.$tb) : undefined,
    maxCount: typeof raw.$maxCount === 'number' ? BigInt(raw.$maxCount) : undefined,
    maxAgeSeconds: typeof raw.$maxAge === 'number' ? raw.$maxAge : undefined,
  };
}

/** The metadata event of a soft delete. */
export function softDeleted(): Uint8Array {
  return Buffer.from(`{"$tb":${DELETED}}`);
}

/** The same metadata with another `$tb`, as the server writes it when a soft-deleted stream is written to again. */
export function recreatedFrom(data: Uint8Array, revision: bigint): Uint8Array {
  return Buffer.from(JSON.stringify({ ...parseObject(data), $tb: Number(revision) }));
}

function parseObject(data: Uint8Array): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(data).toString('utf8'));
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {};
  } catch {
    return {};
  }
}

/** JSON numbers lose the last digits of 2^63-1. */
function revisionOf(truncateBefore: number): bigint {
  return truncateBefore >= Number(DELETED) ? DELETED : BigInt(Math.trunc(truncateBefore));
}
