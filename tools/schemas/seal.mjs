import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Beside each record of what was published, the hash of its text: a change of types goes by the record, never the other way round. */
const sealOf = (manifest) => manifest.replace(/\.json$/, '.sha256');

const digest = (text) => `${createHash('sha256').update(text).digest('hex')}\n`;

/** True when the record is as it was written last, or there is none yet. */
export function isSealed(manifest) {
  const seal = sealOf(manifest);
  if (!existsSync(manifest)) return !existsSync(seal);
  return existsSync(seal) && readFileSync(seal, 'utf8') === digest(readFileSync(manifest, 'utf8'));
}

export function writeSealed(manifest, text) {
  writeFileSync(manifest, text);
  writeFileSync(sealOf(manifest), digest(text));
}
