import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import type { DataKeys } from '../keys/subject-keys.js';
import { randomBytes } from './randomness.js';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM: iv, tag and ciphertext in one blob, bound to `context` (which is not stored in it). */
export function seal(key: Buffer, plain: Buffer | string, context: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(context));
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  cipher.final(); // empty: a stream cipher holds nothing back
  const blob = Buffer.allocUnsafe(IV_BYTES + TAG_BYTES + body.length);
  blob.set(iv, 0);
  blob.set(cipher.getAuthTag(), IV_BYTES);
  blob.set(body, IV_BYTES + TAG_BYTES);
  return blob;
}

/** Opens what {@link seal} made; throws when key, context or a byte differs. */
export function open(key: Buffer, blob: Buffer, context: string): Buffer {
  const decipher = createDecipheriv(ALGORITHM, key, blob.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(context))
    .setAuthTag(blob.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(blob.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
}

/**
 * The key for text about these subjects: the key of the one, or for several a key that needs every one of theirs,
 * so that erasing any of them erases the text. Null when one of them is gone.
 */
export function keyOfAll(subjects: readonly string[], keys: DataKeys): Buffer | null {
  if (subjects.length === 1) return keys.get(subjects[0]!) ?? null;
  const ordered = [...new Set(subjects)].sort();
  const parts: Buffer[] = [];
  for (const subject of ordered) {
    const key = keys.get(subject);
    if (!key) return null;
    parts.push(key);
  }
  if (parts.length === 1) return parts[0]!;
  return Buffer.from(hkdfSync('sha256', Buffer.concat(parts), '', `throughline/subjects/${ordered.join('/')}`, 32));
}
