/**
 * Before the first browser suite: the Chromium that @sparticuz/chromium carries is unpacked once into .cache/, before any
 * worker starts. Only its executable, fonts and libraries are used, never its arguments.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import startPostgres from './postgres-setup.mjs';

const root = join(new URL('.', import.meta.url).pathname, '../..');

export default async function setUp() {
  await startPostgres();
  prepareChromium();
}

/** Sets TEST_CHROMIUM (the executable) and TEST_CHROMIUM_ENV (its environment); elsewhere than Linux x64 the installed Chrome is used. */
export function prepareChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'));
  const folder = join(root, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) unpack(folder);
  const fonts = { FONTCONFIG_PATH: join(folder, 'fonts') };
  const bundled = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  const executable = join(folder, 'chromium');
  const env = starts(executable, fonts) ? fonts : bundled;
  if (!starts(executable, env)) throw new Error(`Chromium does not start: ${join(folder, 'chromium')} --version tells why.`);
  process.env.TEST_CHROMIUM = executable;
  process.env.TEST_CHROMIUM_ENV = JSON.stringify(env);
}

/** Another process, because the package unpacks into the temporary folder of its process; the renaming makes it all or nothing. */
function unpack(folder) {
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  // The package unpacks its libraries only where it believes to be on the platform it was made for.
  const env = { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', NODE_OPTIONS: '' };
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, env, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`Chromium could not be unpacked: ${done.stderr}`);
  writeFileSync(
    join(partial, 'fonts/fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir>${join(folder, 'fonts/cache')}</cachedir></fontconfig>
`,
  );
  try {
    renameSync(partial, folder);
  } catch {
    rmSync(partial, { recursive: true, force: true }); // another run was faster
  }
}

function starts(executable, env) {
  return spawnSync(executable, ['--version'], { env: { ...process.env, ...env } }).status === 0;
}
