import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { commandLineOf, gone, isAlive } from '../lifecycle/process-identity.js';
import type { ServerUser } from './server-user.js';

const LOG_LIMIT = 10 * 1024 * 1024;

/** Settings of every embedded server. What it logs holds no values of rows: they are personal data. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '80',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
};

/**
 * The process id of the server that runs this cluster, if one does. The pid file of a dead server is left in place: PostgreSQL uses it
 * to see whether sessions of the dead server still work on the same files, and refuses to start until they are gone. Only its pid is
 * replaced by our own, which no server that we start mistakes for another one: otherwise it would refuse for as long as the dead process
 * is a zombie, or for good where the pid was given to another process. An unreadable pid file is removed.
 */
export function runningPostmaster(cluster: string): number | undefined {
  const path = join(cluster, 'postmaster.pid');
  let note: string;
  try {
    note = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  const pid = Number(note.split('\n')[0]);
  if (!(pid > 0)) rmSync(path, { force: true });
  else if (isAlive(pid) && commandLineOf(pid).includes(cluster)) return pid;
  else writeFileSync(path, note.replace(/^\d+/, String(process.pid)));
  return undefined;
}

/** The TCP port in the server's own note, for taking over one that outlived its run. */
export function portOf(cluster: string): number {
  return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3]);
}

/**
 * Starts the server in its own session, so that Ctrl-C reaches us alone and we end it in order. It writes to a file, not to
 * us: it goes on when we are killed, and the next start takes it over.
 */
export function spawnPostmaster(options: {
  home: string;
  cluster: string;
  port: number;
  user: ServerUser | undefined;
  log: string;
  settings?: Readonly<Record<string, string>>;
}): ChildProcess {
  const { home, cluster, port, user, log } = options;
  const settings = Object.entries({ ...SETTINGS, ...options.settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(log, sizeOf(log) > LOG_LIMIT ? 'w' : 'a', 0o600);
  try {
    const child = spawn(join(home, 'bin', 'postgres'), ['-D', cluster, '-p', String(port), ...settings], {
      ...user,
      cwd: '/',
      detached: true,
      stdio: ['ignore', output, output],
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    });
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

/** Fast shutdown; where that hangs, immediate shutdown (the next start recovers from the write-ahead log). */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 6_000],
    ['SIGQUIT', 2_000],
    ['SIGKILL', 2_000],
  ] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await gone(pid, patience)) return;
  }
}

/** `wanted` if nobody listens on it, else a free port of 127.0.0.1. */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer();
  const port = await new Promise<number | undefined>((resolve) => {
    server.once('error', () => resolve(undefined));
    server.listen(wanted, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  if (port === undefined) return freePort();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
