/**
 * `npm run web:types`: writes the types of the API that the web app knows, apps/web/src/api/schema.ts, from
 * apps/api/openapi.json. `--check` says whether the committed file is as the description has it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const description = join(root, 'apps/api/openapi.json');
const path = join(root, 'apps/web/src/api/schema.ts');
const HEAD = '/** Made from apps/api/openapi.json by `npm run web:types`. Do not change it by hand. */\n\n';

// Only what is sent and answered: the addresses stand beside the reads and commands of the web app.
const api = JSON.parse(readFileSync(description, 'utf8'));
const parts = await openapiTS({ ...api, paths: {} }, { immutable: true, alphabetize: true });
const answers = parts.filter((part) => part.name?.text === 'components');
const text = await format(`${HEAD}${astToString(answers)}\nexport type Schemas = components['schemas'];\n`, {
  ...(await resolveConfig(path)),
  filepath: path,
});

if (!process.argv.includes('--check')) {
  writeFileSync(path, text);
  process.stdout.write('apps/web/src/api/schema.ts is written.\n');
} else if (existsSync(path) && readFileSync(path, 'utf8') === text) {
  process.stdout.write('apps/web/src/api/schema.ts is as apps/api/openapi.json has it.\n');
} else {
  process.stderr.write('apps/web/src/api/schema.ts is not what apps/api/openapi.json says: run npm run web:types and commit it.\n');
  process.exitCode = 1;
}
