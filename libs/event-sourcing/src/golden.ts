import { deepStrictEqual } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Payload, Upcasters } from './sealing/upcasters.js';

/** A published version of an event, kept for ever: as it was stored, and as it must read today. */
interface Golden {
  readonly stored: Payload;
  readonly read: Payload;
}

export interface GoldenOptions {
  /** Where `<Type>.v<N>.json` lie. */
  readonly folder: string;
  /** Every type that the log may hold. */
  readonly types: readonly string[];
  readonly upcasters: Upcasters;
}

/**
 * Checks every published version of every event: that each has its golden file, and that each still reads as it did.
 *
 * @returns what is missing or reads otherwise, one sentence each; empty when all is well
 */
export function checkGoldenEvents({ folder, types, upcasters }: GoldenOptions): string[] {
  return types.flatMap((type) => {
    const versions = Array.from({ length: upcasters.currentVersion(type) }, (_, i) => i + 1);
    const beyond = versions.length + 1;
    const orphan = existsSync(join(folder, `${type}.v${beyond}.json`))
      ? [`${type} has a golden file of version ${beyond}, but no upcaster makes it.`]
      : [];
    return [...versions.flatMap((version) => checkVersion(folder, type, version, upcasters)), ...orphan];
  });
}

function checkVersion(folder: string, type: string, version: number, upcasters: Upcasters): string[] {
  const file = join(folder, `${type}.v${version}.json`);
  if (!existsSync(file)) return [`${type} version ${version} has no golden file.`];
  const golden = JSON.parse(readFileSync(file, 'utf8')) as Golden;
  const now = upcasters.upcast(type, version, golden.stored);
  if (now.version !== upcasters.currentVersion(type)) return [`${type} version ${version} is not upcast to the newest version.`];
  try {
    deepStrictEqual(now.payload, golden.read);
    return [];
  } catch {
    return [`${type} version ${version} reads otherwise than when it was published.`];
  }
}
