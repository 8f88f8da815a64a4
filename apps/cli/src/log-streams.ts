import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { StartupError } from '#platform';

/** A file that is being written, or the standard output for `-`. */
export interface Sink {
  write(text: string): Promise<void>;
  /** Resolves when everything is in the file. */
  close(): Promise<void>;
}

const zipped = (place: string): boolean => place.endsWith('.gz');

/**
 * Opens a new file for this user alone; zipped when its name ends in `.gz`.
 *
 * @throws StartupError when there is one already: what was exported is not overwritten
 */
export async function openSink(place: string): Promise<Sink> {
  if (place === '-') return { write: (text) => written(process.stdout, text), close: async () => undefined };
  const file = createWriteStream(place, { flags: 'wx', mode: 0o600 });
  await once(file, 'open').catch((error: unknown) => refuse(place, error));
  file.on('error', () => undefined); // a full disk is heard of by the next write, or at the end
  if (!zipped(place)) return { write: (text) => written(file, text), close: () => closed(file, file) };
  const zip = createGzip({ level: 6 });
  zip.pipe(file);
  zip.on('error', () => undefined);
  file.on('error', (error) => zip.destroy(error));
  return { write: (text) => written(zip, text), close: () => closed(zip, file) };
}

function refuse(place: string, error: unknown): never {
  const { code } = error as { code?: string };
  if (code === 'EEXIST') throw new StartupError(`${place} is there already: give another name, or remove it first.`);
  throw new StartupError(`${place} cannot be written (${code ?? 'unknown error'}).`);
}

/** Waits for room; the memory that a slow disk costs is one piece. */
async function written(stream: Writable, text: string): Promise<void> {
  if (stream.errored) throw stream.errored;
  if (!stream.write(text)) await once(stream, 'drain');
}

async function closed(first: Writable, last: Writable): Promise<void> {
  const done = finished(last);
  first.end();
  await done;
}

/** @throws StartupError when there is no such file */
export function refuseMissing(place: string): void {
  if (place !== '-' && !existsSync(place)) throw new StartupError(`There is no file ${place}.`);
}

/** The bytes of a file, unzipped when its name ends in `.gz`, or of the standard input for `-`. */
export function openSource(place: string): AsyncIterable<Uint8Array> {
  if (place === '-') return process.stdin as AsyncIterable<Uint8Array>;
  const file = createReadStream(place, { highWaterMark: 128 * 1024 });
  return zipped(place) ? unzipped(file.pipe(createGunzip({ chunkSize: 128 * 1024 }))) : file;
}

/** A zipped file that was cut ends here as a plain one does: what reads it says so with the line. */
async function* unzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    if ((error as { code?: string }).code !== 'Z_BUF_ERROR') throw error;
  }
}
