import { rmSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { readPlace } from '../../libs/platform/src/database/place.js';
import { runningPostmaster } from '../../libs/platform/src/database/postmaster.js';
import { processesOf } from '../lifecycle/run.js';

const PATIENCE_MS = 10_000;
const LOOK_MS = 50;

/** Folders, each in a temporary one of its own, in which something runs that outlives us: it does not hear of a Ctrl-C. */
const inUse = new Set<string>();

/** Notes that something runs in a folder, until it is removed. */
export function noteFolder(folder: string): void {
  inUse.add(folder);
}

/** The folder is removed, and nothing runs in it any more. */
export function forgetFolder(folder: string): void {
  inUse.delete(folder);
}

/** Has an interrupted run leave no process and no folder behind. */
export function endWhenInterrupted(say: (line: string) => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      say('Interrupted: all that runs is ended.');
      for (const folder of inUse) end(folder);
      process.exit(128 + constants.signals[signal]);
    });
  }
}

/** Within one turn of the loop: a fault that starts again what it killed never comes to it. */
function end(folder: string): void {
  const place = readPlace(join(folder, '.data'))?.folder;
  const told = new Set<number>();
  const deadline = Date.now() + PATIENCE_MS;
  for (let pids = processesOf({ folder }); pids.length > 0 && Date.now() < deadline; pids = processesOf({ folder })) {
    // PostgreSQL gives back its shared memory on the way out.
    const postmaster = place === undefined ? undefined : runningPostmaster(join(place, 'cluster'));
    for (const pid of pids) if (!told.has(pid)) kill(pid, pid === postmaster ? 'SIGQUIT' : 'SIGKILL');
    for (const pid of pids) told.add(pid);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_MS);
  }
  for (const pid of processesOf({ folder })) kill(pid, 'SIGKILL');
  for (const path of [place, dirname(folder)]) if (path !== undefined) rmSync(path, { recursive: true, force: true });
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It had ended.
  }
}
