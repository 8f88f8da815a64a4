/** Suites that take long begin first, so that no worker is left alone with one at the end. */
const LONGEST = [
  'test/kurrent/model.spec.ts',
  'test/golden/schemas.spec.ts',
  'test/chaos/chaos.life.spec.ts',
  'test/lifecycle/embedded-database.life.spec.ts',
  'test/lifecycle/server.life.spec.ts',
  'test/lifecycle/kurrent.life.spec.ts',
  'test/lifecycle/several-processes.life.spec.ts',
  'test/browser/every-screen.browser.spec.ts',
  'test/browser/without-a-network.browser.spec.ts',
  'test/browser/working-at-once.browser.spec.ts',
  'libs/event-sourcing/src/stores/kurrent/kurrent-store.int.spec.ts',
  'apps/api/src/health/frozen.e2e.spec.ts',
  'apps/api/src/deliveries-of.e2e.spec.ts',
  'apps/api/src/need-to-know.e2e.spec.ts',
  'libs/plans/src/plan-board/random-writers.e2e.spec.ts',
];

const rank = ({ path }) => LONGEST.findIndex((end) => path.endsWith(end)) + 1 || LONGEST.length + 1;

export default class LongestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  }

  /** Times of earlier runs are not kept: every run has the same order. */
  cacheResults() {}
}
