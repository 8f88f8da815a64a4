/**
 * `npm run build`, also run by `prepare`: compiles the server with tsc and the web app with Vite into dist/, side by side,
 * and records the commit it was built from in dist/build.json. Without the build tools (npm ci --omit=dev) it does nothing.
 * `--server` leaves the web app out.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const vite = join(root, 'node_modules/vite/bin/vite.js');

/** The commit of this checkout; null in a tarball or where git is not installed. */
function commit() {
  if (process.env.GIT_COMMIT) return process.env.GIT_COMMIT;
  if (!existsSync(join(root, '.git'))) return null;
  try {
    return execFileSync('git', ['-c', `safe.directory=${root}`, 'rev-parse', 'HEAD'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return null;
  }
}

/** Runs a node script; its output is shown only when it fails. */
function run(name, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${name} failed:\n${output}`))));
  });
}

async function build() {
  const parts = [run('tsc', [tsc, '-p', 'tsconfig.build.json'])];
  const web = existsSync(join(root, 'apps/web/vite.config.ts')) && !process.argv.includes('--server');
  if (web) parts.push(run('vite', [vite, 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'error']));
  const failed = (await Promise.allSettled(parts)).filter((part) => part.status === 'rejected');
  for (const part of failed) process.stderr.write(`${part.reason.message}\n`);
  if (failed.length > 0) process.exit(1);
  mkdirSync(join(root, 'dist'), { recursive: true });
  // What is read at run time and not compiled: the letters of the printed plan.
  const letters = 'libs/plans/src/plan-document/fonts';
  cpSync(join(root, letters), join(root, 'dist', letters), { recursive: true });
  writeFileSync(join(root, 'dist/build.json'), `${JSON.stringify({ commit: commit(), builtAt: new Date().toISOString() })}\n`);
}

if (existsSync(tsc)) await build();
else process.stdout.write('build tools are not installed; dist/ is left as it is\n');
