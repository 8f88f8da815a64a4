import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Injection token of the commit that the process was built from, or null. */
export const COMMIT = Symbol('commit');

/** The nearest folder above that holds `package.json`: the checkout, from the sources and from `dist` alike. */
export function checkoutFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** The commit that the build recorded; null when there was no build, or none in a clone. */
export function builtCommit(): string | null {
  const path = join(checkoutFolder(), 'dist/build.json');
  if (!existsSync(path)) return null;
  const { commit } = JSON.parse(readFileSync(path, 'utf8')) as { commit?: string | null };
  return commit ?? null;
}
