import { execFile } from 'node:child_process';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from '../lifecycle/startup-error.js';
import { own } from './place.js';
import type { ServerUser } from './server-user.js';

/** The name of the embedded server's role and of its database. */
export const OWNER = 'throughline';

/**
 * Makes the database cluster if there is none. It is made beside its place and then renamed, so that one that was
 * interrupted is never taken for whole.
 */
export async function ensureCluster(options: {
  home: string;
  folder: string;
  user: ServerUser | undefined;
  password: string;
}): Promise<string> {
  const { home, folder, user, password } = options;
  const cluster = join(folder, 'cluster');
  if (existsSync(join(cluster, 'PG_VERSION'))) return cluster;
  const partial = join(folder, 'cluster.partial');
  const passwordFile = join(folder, 'password.partial');
  rmSync(partial, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  own(passwordFile, user, 0o600);
  try {
    await promisify(execFile)(join(home, 'bin', 'initdb'), initdbArguments(partial, passwordFile), {
      ...user,
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    });
  } catch (error) {
    throw new StartupError(`PostgreSQL could not make its cluster in ${folder}: ${reasonOf(error)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(partial, cluster);
  return cluster;
}

/** The built-in locale gives the same order of texts on every machine. */
function initdbArguments(folder: string, passwordFile: string): string[] {
  const locale = ['--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'];
  return ['-D', folder, '-U', OWNER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions', ...locale];
}

function reasonOf(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  const lines = (stderr || message).trim().split('\n');
  return lines.find((line) => line.includes('error:')) ?? lines.at(-1) ?? message;
}
