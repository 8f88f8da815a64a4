import { scrypt } from 'node:crypto';
import type { KeysTaken, MovableKeys, MovedKey } from '../keys/movable-keys.js';
import { open, seal } from '../sealing/cipher.js';
import { randomBytes } from '../sealing/randomness.js';
import { linesOf } from './read-log-file.js';

const FORMAT = 'throughline-keys';
const VERSION = 1;
const PAGE = 1_000;
const SHORTEST_PASSPHRASE = 12;

/** How the passphrase becomes a key; it stands in the file. */
interface Derivation {
  readonly name: 'scrypt';
  readonly N: number;
  readonly r: number;
  readonly p: number;
  /** Base64. */
  readonly salt: string;
}

/** 128 MB and some tenths of a second for each guess. */
const COST = 2 ** 17;
/** What a file may ask of the machine that reads it. */
const MOST = { N: 2 ** 20, r: 32, p: 4 };

/** A file of keys that cannot be taken: not one, cut, changed, or another passphrase. */
export class KeyFileRefused extends Error {
  constructor(
    readonly code: 'format' | 'passphrase-short' | 'sealed' | 'cut',
    sentence: string,
  ) {
    super(sentence);
    this.name = 'KeyFileRefused';
  }
}

/** @throws KeyFileRefused for a passphrase that can be guessed */
export function checkPassphrase(passphrase: string): string {
  if (passphrase.length < SHORTEST_PASSPHRASE) {
    throw new KeyFileRefused('passphrase-short', `The passphrase must have at least ${SHORTEST_PASSPHRASE} characters.`);
  }
  return passphrase;
}

function derive(passphrase: string, { N, r, p, salt }: Derivation): Promise<Buffer> {
  const memory = 128 * N * r * 2;
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), 32, { N, r, p, maxmem: memory }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** What a block is bound to: it cannot be left out, moved or put last. */
const place = (salt: string, index: number, last: boolean): string => `${FORMAT}/${VERSION}/${salt}/${index}/${last ? 'last' : 'more'}`;

/**
 * Writes every subject's key, sealed (AES-256-GCM, a block of some hundred a line) by a key that scrypt derives from the passphrase.
 * A destroyed key goes as destroyed. The master key is not in it.
 */
export async function exportKeys(
  keys: MovableKeys,
  options: { passphrase: string; write: (text: string) => Promise<void>; cost?: number },
): Promise<{ keys: number; destroyed: number }> {
  const passphrase = checkPassphrase(options.passphrase);
  const kdf: Derivation = { name: 'scrypt', N: options.cost ?? COST, r: 8, p: 1, salt: Buffer.from(randomBytes(32)).toString('base64') };
  const sealing = await derive(passphrase, kdf);
  await options.write(`${JSON.stringify({ format: FORMAT, version: VERSION, cipher: 'aes-256-gcm', kdf })}\n`);
  let page = await keys.keysAfter('', PAGE);
  const count = { keys: 0, destroyed: 0 };
  for (let index = 0; ; index += 1) {
    const next = page.length < PAGE ? [] : await keys.keysAfter(page.at(-1)!.subject, PAGE);
    const block = JSON.stringify(page.map(({ subject, key }) => [subject, key && key.toString('base64')]));
    await options.write(`${seal(sealing, block, place(kdf.salt, index, next.length === 0)).toString('base64')}\n`);
    count.keys += page.length;
    count.destroyed += page.filter(({ key }) => key === null).length;
    if (next.length === 0) return count;
    page = next;
  }
}

/**
 * Takes the keys of a file over. The whole file is opened, and every key held against its own here, before the first is taken.
 *
 * @throws KeyFileRefused @throws KeysDiffer
 */
export async function importKeys(keys: MovableKeys, bytes: AsyncIterable<Uint8Array>, passphrase: string): Promise<KeysTaken> {
  const blocks = await opened(bytes, passphrase);
  for (const block of blocks) await keys.take(block, { dryRun: true });
  const sum = { added: 0, present: 0, destroyed: 0, refused: 0 };
  for (const block of blocks) {
    const taken = await keys.take(block);
    for (const name of Object.keys(sum) as (keyof KeysTaken)[]) sum[name] += taken[name];
  }
  return sum;
}

async function opened(bytes: AsyncIterable<Uint8Array>, passphrase: string): Promise<MovedKey[][]> {
  const lines: string[] = [];
  for await (const some of linesOf(bytes)) lines.push(...some);
  const kdf = derivationOf(lines.shift() ?? '');
  const key = await derive(passphrase, kdf);
  if (lines.length === 0) throw new KeyFileRefused('cut', 'The file ends after its first line: it was cut.');
  return lines.map((line, index) => blockOf(key, line, { salt: kdf.salt, index, last: index === lines.length - 1 }));
}

function blockOf(key: Buffer, line: string, at: { salt: string; index: number; last: boolean }): MovedKey[] {
  const blob = Buffer.from(line, 'base64');
  const text = tryOpen(key, blob, place(at.salt, at.index, at.last));
  if (text === undefined) {
    if (at.last && tryOpen(key, blob, place(at.salt, at.index, false)) !== undefined) {
      throw new KeyFileRefused('cut', `The file ends at line ${at.index + 2}: it was cut.`);
    }
    throw new KeyFileRefused('sealed', `Line ${at.index + 2} cannot be opened: another passphrase, or the file was changed.`);
  }
  const entries = JSON.parse(text) as [string, string | null][];
  return entries.map(([subject, value]) => ({ subject, key: value === null ? null : Buffer.from(value, 'base64') }));
}

function tryOpen(key: Buffer, blob: Buffer, context: string): string | undefined {
  try {
    return open(key, blob, context).toString('utf8');
  } catch {
    return undefined;
  }
}

function derivationOf(line: string): Derivation {
  const header = parsed(line);
  const kdf = header?.kdf;
  if (header?.format !== FORMAT || header.version !== VERSION || kdf?.name !== 'scrypt' || typeof kdf.salt !== 'string') {
    throw new KeyFileRefused('format', 'This is not a file of keys export, or one of another version.');
  }
  for (const name of ['N', 'r', 'p'] as const) {
    if (!Number.isInteger(kdf[name]) || kdf[name] < 1 || kdf[name] > MOST[name]) {
      throw new KeyFileRefused('format', `The first line asks for a ${name} that this program does not take.`);
    }
  }
  return kdf;
}

function parsed(line: string): { format?: string; version?: number; kdf?: Derivation } | undefined {
  try {
    return JSON.parse(line) as { format?: string; version?: number; kdf?: Derivation };
  } catch {
    return undefined;
  }
}
