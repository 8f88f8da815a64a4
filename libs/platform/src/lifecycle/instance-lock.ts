import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, startOf } from './process-identity.js';
import { StartupError } from './startup-error.js';

interface Holder {
  readonly pid: number;
  readonly start: string | null;
}

/**
 * One server a data folder. The lock names its holder and when that process started, so that what a killed run left behind
 * does not hold anybody up.
 *
 * @returns a function that gives the folder free again
 * @throws StartupError when another server runs from this folder
 */
export function claimDataFolder(folder: string): () => void {
  const path = join(folder, 'server.lock');
  const holder = readHolder(path);
  if (holder && isAlive(holder.pid) && startOf(holder.pid) === holder.start && holder.pid !== process.pid) {
    throw new StartupError(
      `Throughline already runs from ${folder} (process ${holder.pid}): stop it first, or set DATA_DIR to another folder.`,
    );
  }
  rmSync(path, { force: true });
  write(path, folder);
  return () => rmSync(path, { force: true });
}

function write(path: string, folder: string): void {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, JSON.stringify({ pid: process.pid, start: startOf(process.pid) } satisfies Holder));
    closeSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new StartupError(`Another Throughline is starting from ${folder}: stop it first, or set DATA_DIR to another folder.`);
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}
