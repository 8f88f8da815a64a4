import { hash } from 'node:crypto';
import type { DomainEvent, EventMetadata } from '../event.js';
import { storedText } from '../json.js';
import type { DataKeys } from '../keys/subject-keys.js';
import type { SealedEvent } from '../store.js';
import { keyOfAll, seal } from './cipher.js';

/** The `prevHash` of a stream's first event. */
export const NO_HASH = '0'.repeat(64);

/** The member of the stored data that holds the encrypted blob. */
export const SEALED = '$sealed';

/** An event as decided, with its place in its stream, not yet sealed. */
export interface Draft {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly event: DomainEvent;
  readonly metadata: Omit<EventMetadata, 'prevHash' | 'hash'>;
}

/** What the blob is bound to: it cannot be moved to another event. */
export function sealContext(stream: string, id: string): string {
  return `${stream}/${id}`;
}

/** The chain's link: SHA-256 over the event's place, its id and type, and the exact stored texts. JSON texts hold no line break. */
export function chainHash(
  link: { prevHash: string; stream: string; revision: number; id: string; type: string },
  texts: { data: string; facts: string | null; metadata: string },
): string {
  const place = JSON.stringify([link.prevHash, link.stream, link.revision, link.id, link.type]);
  return hash('sha256', `${place}\n${texts.data}\n${texts.facts ?? ''}\n${texts.metadata}`, 'hex');
}

const HASHES = /^,"prevHash":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\}$/;
const HASHES_LENGTH = ',"prevHash":"","hash":""}'.length + 2 * 64;

/** Parts the stored metadata into the text that was hashed and the two hashes; undefined when it has no such end. */
export function partMetadata(metadata: string): { text: string; prevHash: string; hash: string } | undefined {
  const parts = HASHES.exec(metadata.slice(-HASHES_LENGTH));
  return parts ? { text: `${metadata.slice(0, -HASHES_LENGTH)}}`, prevHash: parts[1]!, hash: parts[2]! } : undefined;
}

const PREV_HASH = ',"prevHash":"';
const OWN_HASH = '","hash":"';

/** The two hashes of stored metadata by their place alone, for reading; {@link partMetadata}, for verifying, looks at each digit. */
export function hashesOf(metadata: string): { prevHash: string; hash: string } | undefined {
  const prev = metadata.length - HASHES_LENGTH + PREV_HASH.length;
  const own = prev + 64 + OWN_HASH.length;
  if (!metadata.startsWith(PREV_HASH, prev - PREV_HASH.length) || !metadata.startsWith(OWN_HASH, prev + 64)) return undefined;
  return { prevHash: metadata.slice(prev, prev + 64), hash: metadata.slice(own, own + 64) };
}

const RECORDED_AT = '"recordedAt":"';

/** The time in the metadata's text, which is what was hashed. */
export function recordedAtOf(metadata: string): string {
  const from = metadata.indexOf(RECORDED_AT) + RECORDED_AT.length;
  return metadata.slice(from, metadata.indexOf('"', from));
}

function sealedData(draft: Draft, keys: DataKeys): string {
  const { data, personal, subjects, type } = draft.event;
  if (SEALED in data) throw new Error(`${type}: "${SEALED}" is not a name for data.`);
  if (personal === undefined) return storedText(data);
  if (!subjects || subjects.length === 0) throw new Error(`${type}: personal data needs its subjects.`);
  const key = keyOfAll(subjects, keys);
  if (!key) throw new Error(`${type}: a subject has no key.`);
  const blob = seal(key, storedText(personal), sealContext(draft.stream, draft.id));
  const text = storedText(data);
  return `${text.slice(0, -1)}${text === '{}' ? '' : ','}"${SEALED}":"${blob.toString('base64')}"}`;
}

/**
 * Makes the event what the log stores: texts, blob and link of the chain.
 *
 * @throws NotJson for a value that would not come back as it went in
 */
export function sealEvent(draft: Draft, prevHash: string, keys: DataKeys): SealedEvent {
  const data = sealedData(draft, keys);
  const facts = draft.event.facts ? storedText(draft.event.facts) : null;
  const metadata = storedText(draft.metadata);
  const link = { prevHash, stream: draft.stream, revision: draft.revision, id: draft.id, type: draft.event.type };
  const ownHash = chainHash(link, { data, facts, metadata });
  return {
    id: draft.id,
    type: draft.event.type,
    schemaVersion: draft.metadata.schemaVersion,
    data,
    facts,
    metadata: `${metadata.slice(0, -1)},"prevHash":"${prevHash}","hash":"${ownHash}"}`,
    commandId: draft.metadata.commandId,
    correlationId: draft.metadata.correlationId,
    causationId: draft.metadata.causationId ?? null,
    prevHash,
    hash: ownHash,
    recordedAt: draft.metadata.recordedAt,
  };
}
