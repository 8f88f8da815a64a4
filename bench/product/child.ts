import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A process of the product, or one that it is held against, on a port of its own. */
export interface Child {
  readonly base: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** A port of 127.0.0.1 that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

const PATIENCE_MS = 60_000;
const LOOK_MS = 50;

/**
 * Starts a script with `PORT` set, and waits until `path` answers 200.
 *
 * @throws Error with the end of what it printed when it ends before
 */
export async function startChild(script: string, env: Readonly<Record<string, string>>, path: string): Promise<Child> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'], ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const keep = (chunk: Buffer): void => void (printed = (printed + chunk.toString()).slice(-4_000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await answers(base + path))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stopChild(child);
      throw new Error(`${script} did not start: ${printed}`);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return { base, process: child, stop: () => stopChild(child) };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
