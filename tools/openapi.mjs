/**
 * `npm run openapi` writes apps/api/openapi.json from the compiled controllers; with `--check` it only says whether the
 * committed file still tells the truth. `npm run check` compiles first.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const committed = join(root, 'apps/api/openapi.json');

const { describeApi } = await import(pathToFileURL(join(root, 'dist/apps/api/src/openapi/describe.js')).href);
const text = await describeApi();
if (process.argv.includes('--check')) {
  const same = existsSync(committed) && readFileSync(committed, 'utf8') === text;
  if (!same) process.stdout.write('apps/api/openapi.json is not what the controllers say: run npm run openapi and commit it\n');
  process.exit(same ? 0 : 1);
}
writeFileSync(committed, text);
process.exit(0);
