import { hash } from 'node:crypto';
import { randomBytes } from './sealing/randomness.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for the text form of a uuid of any version. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

function format(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

/** A new uuid v7: 48 bits of time in milliseconds, then random bits, so that indexes on it lean to the right. */
export function uuidV7(milliseconds: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return format(bytes);
}

/**
 * A uuid v8 that follows from what made it: SHA-256 of actor, command, key and label. Its first 48 bits are the
 * key's own time when the key is a uuid v7, so that derived ids sort by time as well. A retry derives the same id.
 */
export function derivedId(actorId: string, command: string, key: string, label: string): string {
  const bytes = Buffer.from(hash('sha256', JSON.stringify([actorId, command, key, label]), 'hex').slice(0, 32), 'hex');
  if (isUuid(key) && key[14] === '7') {
    bytes.write(key.slice(0, 8) + key.slice(9, 13), 0, 6, 'hex');
  }
  bytes[6] = 0x80 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return format(bytes);
}

/** Name of a stream: `category-id`, with no personal data in it. */
export function streamName(category: string, id: string): string {
  return `${category}-${id}`;
}

/** The id in a stream's name; ids are uuids, so a category may hold dashes. */
export function streamIdOf(stream: string): string {
  return stream.slice(-36);
}

/** The category in a stream's name. */
export function categoryOf(stream: string): string {
  return stream.slice(0, -37);
}
