import { isUuid } from '../ids.js';
import { partMetadata } from '../sealing/seal-event.js';
import type { StoredEvent } from '../store.js';

/** The name in the first line of a file, and the version of its form. */
export const LOG_FORMAT = 'throughline-log';
export const LOG_FORMAT_VERSION = 1;

/** The first line: what follows. */
export interface LogFileHeader {
  readonly format: typeof LOG_FORMAT;
  readonly version: number;
  /** Hash of the first event of the log: the same for a log and its copies. Null for an empty log. */
  readonly log: string | null;
  /** Exclusive. */
  readonly from: string;
  readonly to: string;
  /** Events that were to be written. */
  readonly events: number;
  /** Nothing recorded later is in the file. */
  readonly recordedUntil?: string;
}

/** The last line: what was written. Without it the file was cut. */
export interface LogFileTrailer {
  readonly end: true;
  readonly events: number;
  /** Position of the last event written: where the next file goes on. */
  readonly to: string;
  /** SHA-256 (hex) over every line before this one, each with its line break. */
  readonly sha256: string;
}

/** A file that is not what was exported; says where and by which code, never what stands there. */
export class LogFileBroken extends Error {
  constructor(
    readonly line: number,
    readonly code: string,
    sentence: string,
  ) {
    super(`Line ${line}: ${sentence}`);
    this.name = 'LogFileBroken';
  }
}

const DATA = ',"data":';
const FACTS = ',"facts":';
const METADATA = ',"metadata":';

/**
 * An event as a line. It is JSON, and the three stored texts stand in it as they are (which a hash needs): `texts` says how long
 * each is, in UTF-16 units, so that they are cut out and not written anew.
 */
export function eventLine(event: StoredEvent): string {
  const { position, stream, revision, id, type, data, metadata } = event;
  const facts = event.facts ?? 'null';
  const head = JSON.stringify({ position, stream, revision, id, type, texts: [data.length, facts.length, metadata.length] });
  return `${head.slice(0, -1)}${DATA}${data}${FACTS}${facts}${METADATA}${metadata}}`;
}

interface Head {
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly texts: readonly [number, number, number];
}

interface Envelope {
  readonly schemaVersion: number;
  readonly recordedAt: string;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly prevHash: string;
  readonly hash: string;
}

/**
 * Reads a line of {@link eventLine}; undefined when it is none. What the envelope says comes from the text that is hashed, and
 * is read from it anew: a piece cut from the line would keep the whole line in memory for as long as somebody remembers a hash.
 */
export function eventOf(line: string): StoredEvent | undefined {
  try {
    const cut = line.indexOf(DATA); // Within a JSON text its quotes would be escaped: the first is the member.
    const head = JSON.parse(`${line.slice(0, cut)}}`) as Head;
    const texts = textsOf(line, cut, head.texts);
    if (!texts || !isHead(head)) return undefined;
    const envelope = JSON.parse(texts.metadata) as Envelope;
    if (
      !endsWithHashes(texts.metadata, envelope) ||
      !isEnvelope(envelope) ||
      !isObject(texts.data) ||
      (texts.facts !== null && !isObject(texts.facts))
    )
      return undefined;
    const { position, stream, revision, id, type } = head;
    const { schemaVersion, recordedAt, commandId, correlationId, causationId = null, prevHash, hash } = envelope;
    return {
      ...{ id, type, schemaVersion, ...texts, commandId, correlationId, causationId },
      ...{ prevHash, hash, recordedAt, stream, revision, position },
    };
  } catch {
    return undefined;
  }
}

function textsOf(line: string, cut: number, [dataLength, factsLength, metadataLength]: Head['texts']): Texts | undefined {
  const data = cut + DATA.length;
  const facts = data + dataLength + FACTS.length;
  const metadata = facts + factsLength + METADATA.length;
  if (line.length !== metadata + metadataLength + 1) return undefined;
  const text = line.slice(facts, facts + factsLength);
  return {
    data: line.slice(data, data + dataLength),
    facts: text === 'null' ? null : text,
    metadata: line.slice(metadata, metadata + metadataLength),
  };
}

function endsWithHashes(metadata: string, { prevHash, hash }: Envelope): boolean {
  const parts = partMetadata(metadata);
  return parts?.prevHash === prevHash && parts.hash === hash;
}

type Texts = Pick<StoredEvent, 'data' | 'facts' | 'metadata'>;

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length > 0 && value.length <= most;
const isId = (value: unknown): boolean => isText(value, 36) && isUuid(value) && value === value.toLowerCase();
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isObject = (text: string): boolean => text.startsWith('{') && typeof JSON.parse(text) === 'object';

function isHead({ position, stream, revision, id, type }: Head): boolean {
  return isText(position, 64) && isText(stream, 200) && isCount(revision) && isId(id) && isText(type, 200);
}

function isEnvelope({ schemaVersion, recordedAt, commandId, correlationId, causationId }: Envelope): boolean {
  if (!isCount(schemaVersion) || schemaVersion > 32_767) return false;
  if (!isText(recordedAt, 40) || Number.isNaN(Date.parse(recordedAt)) || !isId(commandId)) return false;
  return isText(correlationId, 200) && (causationId === undefined || isText(causationId, 200));
}

/** @throws LogFileBroken when the first line is not that of a log file of a known version */
export function headerOf(line: string): LogFileHeader {
  const header = parsed(line) as Partial<LogFileHeader> | undefined;
  if (header?.format !== LOG_FORMAT) throw new LogFileBroken(1, 'header', 'this is not a file of log export.');
  if (header.version !== LOG_FORMAT_VERSION) {
    throw new LogFileBroken(
      1,
      'version',
      `the file has version ${String(header.version)}; this program reads version ${LOG_FORMAT_VERSION}.`,
    );
  }
  if (!isText(header.from, 64) || !isText(header.to, 64) || !isCount(header.events)) {
    throw new LogFileBroken(1, 'header', 'the first line lacks a position or the count.');
  }
  return header as LogFileHeader;
}

/** The trailer, when the line is one. */
export function trailerOf(line: string): LogFileTrailer | undefined {
  return line.startsWith('{"end":true') ? (parsed(line) as LogFileTrailer | undefined) : undefined;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
