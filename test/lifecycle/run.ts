import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Checkout, User } from './checkout.js';

/** A started server. */
export interface Run {
  readonly address: string;
  /** Process id of what was started: npm, or the command. */
  readonly pid: number;
  /** What it has printed so far, both streams. */
  output(): string;
  /** Resolves when /health/ready answers 200; rejects with the output when the process ends before. */
  ready(): Promise<void>;
  /** Process id of the server itself, below npm. */
  serverPid(): number;
  signal(signal: NodeJS.Signals): void;
  /** What Ctrl-C in a terminal does: the signal goes to npm, its shell and the server alike. */
  interrupt(): void;
  /** Its exit code, null when a signal ended it. */
  ended(): Promise<number | null>;
}

/** What `npm start` starts: for whatever npm has no part in, which takes its time too. */
export const SERVER = ['node', 'dist/apps/api/src/main.js'] as const;

/** Runs `npm start` (or `command`) in a checkout on a free port, with nothing of our own environment but what it needs. */
export function start(
  checkout: Checkout,
  options: { env?: Record<string, string>; user?: User; command?: readonly [string, ...string[]]; port?: number } = {},
): Run {
  const { user, port = 0 } = options;
  const [command, ...args] = options.command ?? ['npm', 'start'];
  const env = { PATH: process.env['PATH'], HOME: checkout.folder, PORT: String(port), npm_config_update_notifier: 'false', ...options.env };
  const child = spawn(command, args, { cwd: checkout.folder, env, ...user, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code));
  });
  const running = (): boolean => child.exitCode === null && child.signalCode === null;
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    pid: child.pid ?? 0,
    output: () => output,
    ready: async () => {
      await until(async () => !running() || (await answers(`${address}/health/ready`)));
      if (!running()) throw new Error(`The server ended before it was ready:\n${output}`);
    },
    serverPid: () => (JSON.parse(readFileSync(join(checkout.folder, '.data/server.lock'), 'utf8')) as { pid: number }).pid,
    signal: (signal) => void child.kill(signal),
    interrupt: () => void (child.pid && process.kill(-child.pid, 'SIGINT')),
    ended: () => ended,
  };
}

/** Waits for something to become true; gives up after a time that is far beyond what it may take. */
export async function until(condition: () => boolean | Promise<boolean>, withinMs = 50_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not become true.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.ok,
    () => false,
  );
}

/** Process ids of everything that runs from this checkout, its database server included. */
export function processesOf(checkout: Pick<Checkout, 'folder'>): number[] {
  const place = join(checkout.folder, '.data/postgres.json');
  const { folder } = existsSync(place) ? (JSON.parse(readFileSync(place, 'utf8')) as { folder: string | null }) : { folder: null };
  const marks = [checkout.folder, ...(folder ? [folder] : [])];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && marks.some((mark) => traceOf(pid).includes(mark)));
}

/** Command line and working folder. Postgres' workers change their command line, but not their folder. */
function traceOf(pid: number): string {
  try {
    return `${readFileSync(`/proc/${pid}/cmdline`, 'utf8')} ${readlinkSync(`/proc/${pid}/cwd`)}`;
  } catch {
    return '';
  }
}

/** Process id of the embedded PostgreSQL as its own note has it; 0 while there is none. */
export function postmasterOf(checkout: Checkout): number {
  const { folder } = JSON.parse(readFileSync(join(checkout.folder, '.data/postgres.json'), 'utf8')) as { folder: string | null };
  const note = join(folder ?? join(checkout.folder, '.data/postgres'), 'cluster/postmaster.pid');
  return existsSync(note) ? Number(readFileSync(note, 'utf8').split('\n')[0]) : 0;
}
