import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { StartupError } from './startup-error.js';

/**
 * Makes the data folder, closed to others. As root it can be passed through (0711), because the database then runs as another
 * user whose own folder is below it; every file of ours in it is 0600.
 *
 * @returns its absolute path
 */
export function openDataFolder(path: string): string {
  const folder = resolve(path);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new StartupError(
      `The data folder ${folder} cannot be written (${code}): give this user the right to write there, or set DATA_DIR to another folder.`,
    );
  }
  return folder;
}
