import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';

/** The protocol server for tests, as a process of its own. */
export interface ServerProcess {
  /** `esdb://…`. */
  readonly url: string;
  /** Ends it, and with it all that it holds. */
  end(): Promise<void>;
}

const HERE = process.cwd();

/** Compiles it, without a look at its types, which the checks take, and starts it on a free port. */
export async function startServerProcess(): Promise<ServerProcess> {
  const tsc = join(HERE, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'test/kurrent/tsconfig.json', '--noCheck'], { cwd: HERE });
  const child = spawn(process.execPath, [join(HERE, '.cache/kurrent-build/main.js')], { cwd: HERE, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    child.on('close', () => reject(new Error('The protocol server has not begun.')));
  });
  return {
    url,
    end: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
