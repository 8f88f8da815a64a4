import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const holder = claim(path);
  if (holder)
    throw new StartupError(
      `Throughline already runs from ${folder} (process ${holder.pid}): stop it first, or set DATA_DIR to another folder.`,
    );
  return () => rmSync(path, { force: true });
}

/** Does `work` while no other process does the same for this folder; waits its turn. */
export async function alone<Result>(folder: string, name: string, work: () => Promise<Result>): Promise<Result> {
  const path = join(folder, `${name}.lock`);
  const until = Date.now() + 120_000;
  for (let holder = claim(path, true); holder; holder = claim(path, true)) {
    if (Date.now() > until) throw new StartupError(`The process ${holder.pid} holds ${path} for too long: end it and start again.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** Takes the lock, or tells who has it. A lock file is written whole (a link to a finished file) or not at all. */
function claim(path: string, strict = false): Holder | undefined {
  const holder = readHolder(path);
  if (holder && isAlive(holder.pid) && startOf(holder.pid) === holder.start && (strict || holder.pid !== process.pid)) return holder;
  if (holder) rmSync(path, { force: true });
  const own = `${path}.${process.pid}.${randomUUID()}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, start: startOf(process.pid) } satisfies Holder), { mode: 0o600 });
  try {
    linkSync(own, path);
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readHolder(path) ?? { pid: 0, start: null };
  } finally {
    rmSync(own, { force: true });
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}
