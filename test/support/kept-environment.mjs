/**
 * The environment of the first suite of a worker is that of all that follow there: loading the whole app takes seconds, and
 * a suite that starts it finds it loaded. `kept-modules.mjs` is the other half.
 */
import { TestEnvironment } from 'jest-environment-node';

class Kept extends TestEnvironment {
  #processEnvironment;

  /** What a suite has changed outside of its own module, and did not change back, is not there for the next one. */
  async setup() {
    const { env } = this.global.process;
    this.#processEnvironment ??= { ...env };
    for (const name of Object.keys(env)) if (!(name in this.#processEnvironment)) delete env[name];
    Object.assign(env, this.#processEnvironment);
    this.fakeTimersModern.useRealTimers();
  }

  /** Only with the worker. */
  async teardown() {}
}

/** The modules of the web app remember much: who is signed in, what is typed. Its suites share nothing. */
export const sharesModules = (testPath) => !testPath.includes('/apps/web/');

let kept;

export default function KeptEnvironment(config, context) {
  if (!sharesModules(context.testPath)) return new TestEnvironment(config, context);
  kept ??= new Kept(config, context);
  return kept;
}
