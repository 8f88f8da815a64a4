import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '#platform';
import { checkoutFolder } from '../../api/src/health/build.js';
import { describeApi } from '../../api/src/openapi/describe.js';

/**
 * `openapi`: writes `apps/api/openapi.json` anew from the code. `openapi --check`: says whether the committed one is as the code describes
 * itself.
 *
 * @throws StartupError when it is not
 */
export async function openapi(args: readonly string[]): Promise<void> {
  const path = join(checkoutFolder(), 'apps/api/openapi.json');
  const text = await describeApi();
  if (!args.includes('--check')) {
    writeFileSync(path, text);
    process.stdout.write('apps/api/openapi.json is written.\n');
    return;
  }
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    throw new StartupError('apps/api/openapi.json is not what the code describes: run npm run -s cli -- openapi and commit it.');
  }
  process.stdout.write('apps/api/openapi.json is as the code describes itself.\n');
}
