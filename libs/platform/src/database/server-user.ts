import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { StartupError } from '../lifecycle/startup-error.js';

/** Whom the database server runs as; undefined: as ourselves. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: then `postgres` runs it where that user exists, else `nobody`. No user is created. */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = ['postgres:', 'nobody:'].map((name) => users.find((user) => user.startsWith(name))).find(Boolean);
  const [, , uid, gid] = line?.split(':') ?? [];
  if (!uid || !gid)
    throw new StartupError('PostgreSQL cannot run as root and there is no user postgres or nobody: start as an ordinary user.');
  return { uid: Number(uid), gid: Number(gid) };
}

/** Whether the server's user may pass through to this folder and read it. */
export function canReach(folder: string, user: ServerUser | undefined): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -r "$0" && test -x "$0"', folder], { ...user, cwd: '/' }).status === 0;
}
