import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

/** True while a process with this id runs, whoever owns it. One that has ended and waits to be collected does not run. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return statusOf(pid)?.[0] !== 'Z';
}

/**
 * Tells one process from a later one with the same id: its start time in clock ticks (Linux), null where the system does not say.
 */
export function startOf(pid: number): string | null {
  return statusOf(pid)?.[19] ?? null;
}

/** Fields of /proc/…/stat from the third on: the second, the command's name, stands in parentheses and may hold anything. */
function statusOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** The command line of a process, empty when it is gone or may not be read. */
export function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
  }
}

/** Waits until the process is gone; false when it still lives after `milliseconds`. */
export async function gone(pid: number, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}
