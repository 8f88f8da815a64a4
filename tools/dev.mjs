/**
 * `npm run dev`: compiles on every change and starts the server anew; the web app is built on every change too and served by
 * the server itself, so that sign-in and addresses are those of `npm start`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (path) => join(root, 'node_modules', path);

const built = spawnSync(process.execPath, [join(root, 'tools/build.mjs')], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const children = [
  [bin('typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'],
  [bin('vite/bin/vite.js'), 'build', '--config', 'apps/web/vite.config.ts', '--watch', '--logLevel', 'warn'],
  ['--watch', '--watch-preserve-output', 'dist/apps/api/src/main.js'],
].map((args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }));

/** Ctrl-C reaches the children from the terminal; SIGTERM comes to us alone and is passed on. */
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => children.forEach((child) => child.kill('SIGTERM')));
