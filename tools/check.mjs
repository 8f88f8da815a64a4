/**
 * `npm run check`: everything that can be said of the code without running it. Goes through all of it and lists at the end
 * what failed. Names as arguments run only those: `npm run check -- lint types`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (path) => join(root, 'node_modules', path);

const CHECKS = {
  format: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  lint: [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint', '.'],
  types: [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'],
  'types of the web app': existsSync(join(root, 'apps/web/tsconfig.json')) && [
    bin('typescript/bin/tsc'),
    '--noEmit',
    '-p',
    'apps/web/tsconfig.json',
  ],
  boundaries: [bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'test'],
  'dead code': [bin('knip/bin/knip.js'), '--no-progress', '--cache', '--cache-location', '.cache/knip'],
  schemas: [join(root, 'tools/schemas.mjs')],
  build: [join(root, 'tools/build.mjs'), '--server'],
  openapi: [join(root, 'dist/apps/cli/src/main.js'), 'openapi', '--check'],
  'openapi, types of the web app': [join(root, 'tools/web-types.mjs'), '--check'],
};

const wanted = process.argv.slice(2);
const failed = [];
for (const [name, args] of Object.entries(CHECKS)) {
  if (!args || (wanted.length > 0 && !wanted.some((part) => name.startsWith(part)))) continue;
  const from = Date.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) failed.push(name);
  process.stdout.write(`${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - from) / 1000).toFixed(1)} s\n`);
}
if (failed.length > 0) {
  process.stdout.write(`failed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
