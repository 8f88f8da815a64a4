/**
 * Runs each suite as jest does, but takes its modules from what the suites before it in this worker have loaded: what they share
 * is what one process of the product has once as well. Each suite has test functions and expectations of its own.
 */
import { basename } from 'node:path';
import circus from 'jest-circus/runner';
import { sharesModules } from './kept-environment.mjs';

/** What jest-circus leaves on the global object: who listens to the tests, and their timeout. */
const OF_ONE_SUITE = ['EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL'].map((name) => Symbol.for(name));

let modules;
/** How often each suite was run here: more than once where jest watches. */
const runs = new Map();

export default function runSuite(globalConfig, config, environment, runtime, testPath, sendMessage) {
  if (!sharesModules(testPath)) return circus.default(globalConfig, config, environment, runtime, testPath, sendMessage);
  const kept = (modules ??= keep(runtime));
  for (const symbol of OF_ONE_SUITE) delete environment.global[symbol];
  if (runtime !== kept) runtime.getSourceMaps().get = (path) => kept.getSourceMaps().get(path);
  return circus.default(globalConfig, config, environment, suiteOf(runtime, kept), testPath, sendMessage);
}

/** The first runtime of the worker, which outlives its suite. */
function keep(runtime) {
  runtime.teardown = () => runtime.restoreAllMocks();
  return runtime;
}

/** The runtime of a suite: jest's own modules are loaded anew, all others from those that are kept. */
function suiteOf(runtime, kept) {
  return Object.assign(Object.create(runtime), {
    unstable_importModule: (path) => importSuite(kept, path),
    requireModule: (from, name, options, actual) => (options?.isInternalModule ? runtime : kept).requireModule(from, name, options, actual),
    setGlobalsForRuntime: (globals) => kept.setGlobalsForRuntime(globals),
    // After its last test a suite's runtime refuses to load anything; the next suite loads from it.
    enterTestCode: () => undefined,
    leaveTestCode: () => undefined,
  });
}

/** A suite that is run again is loaded again: only so it tells jest its tests. */
async function importSuite(kept, path) {
  const run = (runs.get(path) ?? 0) + 1;
  runs.set(path, run);
  try {
    return await kept.unstable_importModule(path, run === 1 ? undefined : `./${basename(path)}?run=${run}`);
  } catch (error) {
    modules = undefined; // some may be half linked, which the next suite would wait for
    throw error;
  }
}
