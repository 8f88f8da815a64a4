/**
 * `npm test`: builds, starts one PostgreSQL server for everything, runs the groups one after the other and prints the seconds
 * of each. The last line is `N passed, N failed`. A skipped test counts as failed unless docs/skipped.md names it.
 * Names of groups as arguments run only those: `npm test -- unit int`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiled, startTestServer } from './support/postgres-setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Two workers keep two cores busy; suites that wait for leases, mail and timeouts leave them room for more. */
const WORKERS = { unit: 2, int: 4, e2e: 3, browser: 2, lifecycle: 2 };
const GROUPS = Object.keys(WORKERS);
const SERVER_FOLDER = `.cache/test-run-${process.pid}`;

const wanted = process.argv.slice(2).filter((argument) => GROUPS.includes(argument));
const groups = wanted.length > 0 ? wanted : GROUPS;

/** Runs one group; what it says goes to the terminal, what it counts to a file. */
async function runGroup(name, env) {
  const report = join(root, '.cache', `report-${name}.json`);
  rmSync(report, { force: true });
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const flags = ['--selectProjects', name, '--passWithNoTests', '--maxWorkers', String(WORKERS[name]), '--json', '--outputFile', report];
  const child = spawn(process.execPath, ['--experimental-vm-modules', '--no-warnings', jest, ...flags], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  return count(report, code);
}

/** A suite that could not run at all counts as one failed test. */
function count(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: code === 0 ? 0 : 1, skipped: [] };
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const skipped = result.testResults
    .flatMap((suite) => suite.assertionResults)
    .filter((test) => ['pending', 'todo', 'skipped', 'disabled'].includes(test.status))
    .map((test) => test.fullName);
  const known = existsSync(join(root, 'docs/skipped.md')) ? readFileSync(join(root, 'docs/skipped.md'), 'utf8') : '';
  const unexplained = skipped.filter((name) => !known.includes(name));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites + unexplained.length;
  return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: unexplained };
}

async function runAll() {
  const server = await startTestServer(SERVER_FOLDER);
  const total = { passed: 0, failed: 0 };
  try {
    for (const name of groups) {
      const from = Date.now();
      const { passed, failed, skipped } = await runGroup(name, { TEST_DATABASE_URL: server.url, TEST_RUN: String(process.pid) });
      total.passed += passed;
      total.failed += failed;
      for (const test of skipped) process.stdout.write(`skipped, and not named in docs/skipped.md: ${test}\n`);
      process.stdout.write(`\n${name}: ${passed} passed, ${failed} failed, ${((Date.now() - from) / 1000).toFixed(1)} s\n\n`);
    }
  } finally {
    await removeServer();
  }
  return total;
}

async function removeServer(folder = join(root, SERVER_FOLDER)) {
  const { removeEmbedded } = await compiled('libs/platform/src/database/embedded.js');
  await removeEmbedded(folder);
  rmSync(folder, { recursive: true, force: true });
}

/** Servers of runs that were killed. */
async function removeLeftovers() {
  const { isAlive } = await compiled('libs/platform/src/lifecycle/process-identity.js');
  for (const name of readdirSync(join(root, '.cache'))) {
    const [, pid] = /^test-run-(\d+)$/.exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) await removeServer(join(root, '.cache', name));
  }
}

function finish({ passed, failed }) {
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void removeServer().finally(() => process.exit(130)));
}

mkdirSync(join(root, '.cache'), { recursive: true });
const built = spawnSync(process.execPath, [join(root, 'tools/build.mjs')], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
if (built.status !== 0) finish({ passed: 0, failed: 1 });
else {
  await removeLeftovers();
  finish(
    await runAll().catch((error) => {
      process.stderr.write(`${error.stack}\n`);
      return { passed: 0, failed: 1 };
    }),
  );
}
