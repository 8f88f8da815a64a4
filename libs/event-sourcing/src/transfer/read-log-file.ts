import { createHash } from 'node:crypto';
import type { StoredEvent } from '../store.js';
import { eventOf, headerOf, LogFileBroken, trailerOf, type LogFileHeader, type LogFileTrailer } from './log-file.js';

/** An event of the file and the line on which it stands. */
export interface FileEvent {
  readonly line: number;
  readonly event: StoredEvent;
}

/** The largest event that a store takes, with room for its escapes: a file without line breaks is refused, not read into memory. */
const LONGEST_LINE = 8 * 1024 * 1024;

/** The bytes of a file as lines, some thousand at a time. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  let seen = 0;
  for await (const piece of bytes) {
    const text = decoded(() => decoder.decode(piece, { stream: true }), seen + 1);
    const last = text.lastIndexOf('\n');
    if (last < 0) {
      rest += text;
      if (rest.length > LONGEST_LINE) throw new LogFileBroken(seen + 1, 'line-too-long', 'the line is longer than any event.');
      continue;
    }
    const lines = (rest + text.slice(0, last)).split('\n');
    rest = text.slice(last + 1);
    seen += lines.length;
    yield lines;
  }
  const tail = rest + decoded(() => decoder.decode(), seen + 1);
  if (tail) yield [tail];
}

function decoded(decode: () => string, line: number): string {
  try {
    return decode();
  } catch {
    throw new LogFileBroken(line, 'not-utf-8', 'in or after this line there are bytes that are no text.');
  }
}

/** Reads a file of {@link exportLog} line by line, and at its end compares it with its trailer. */
export class LogFileReader {
  private readonly sha = createHash('sha256');
  private line = 0;
  private count = 0;
  private found: LogFileHeader | undefined;
  private trailer: LogFileTrailer | undefined;

  constructor(private readonly bytes: AsyncIterable<Uint8Array>) {}

  /** Known once the first piece was read. */
  get header(): LogFileHeader | undefined {
    return this.found;
  }

  /**
   * The events, piece by piece. Call {@link finish} at the end.
   *
   * @throws LogFileBroken at the first line that is not one of an export
   */
  async *events(): AsyncGenerator<readonly FileEvent[]> {
    for await (const lines of linesOf(this.bytes)) {
      const events: FileEvent[] = [];
      for (const text of lines) {
        const line = this.take(text);
        if (line === undefined) continue;
        const event = eventOf(text);
        if (!event) throw new LogFileBroken(line, 'line', 'this is no event as log export writes it.');
        events.push({ line, event });
      }
      yield events;
    }
  }

  /**
   * Reads the whole file for its trailer alone: quick, nothing is parsed.
   *
   * @returns whether every byte is as it was exported @throws LogFileBroken for a file that is none, or was cut
   */
  async isAsExported(): Promise<boolean> {
    for await (const lines of linesOf(this.bytes)) for (const text of lines) this.take(text);
    return this.trailer?.events === this.count && this.sha.digest('hex') === this.trailer.sha256;
  }

  /** Counts and hashes a line; its number when an event should stand in it. */
  private take(text: string): number | undefined {
    this.line += 1;
    if (this.trailer) throw new LogFileBroken(this.line, 'after-the-end', 'something follows the last line of the export.');
    if (!this.found) {
      this.found = headerOf(text);
      this.sha.update(`${text}\n`);
      return undefined;
    }
    this.trailer = trailerOf(text);
    if (this.trailer) return undefined;
    this.sha.update(`${text}\n`);
    this.count += 1;
    return this.line;
  }

  /**
   * Compares what was read with the trailer.
   *
   * @throws LogFileBroken for a file that was cut or changed
   */
  finish(): void {
    if (!this.found) throw new LogFileBroken(1, 'empty', 'the file is empty.');
    if (!this.trailer) throw new LogFileBroken(this.line, 'cut', 'the file ends here, without its last line: it was cut.');
    if (this.trailer.events !== this.count) {
      throw new LogFileBroken(this.line, 'count', `the export wrote ${this.trailer.events} events, the file holds ${this.count}.`);
    }
    if (this.trailer.sha256 !== this.sha.digest('hex')) {
      throw new LogFileBroken(this.line, 'changed', 'the file is not what was exported: its SHA-256 differs.');
    }
  }
}
