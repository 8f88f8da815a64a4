import type { PlanGoal, Suggestion } from '../../../api/plans.js';

/** Suggestions as they stand on the board, each in one of the parts. */
interface Parted<T> {
  /** Open, for needs without an open goal. */
  readonly open: readonly T[];
  /** Open, for needs that a goal is set for already. */
  readonly withGoal: readonly T[];
  readonly leftOut: readonly T[];
  readonly setAside: readonly T[];
  readonly taken: readonly T[];
}

/** What no goal is for yet stands first; what more could be done for the goals that are there is apart from it. */
export function parted<T extends Pick<Suggestion, 'need' | 'state' | 'leftOutBecause'>>(
  items: readonly T[],
  goals: readonly Pick<PlanGoal, 'need' | 'state'>[],
): Parted<T> {
  const needs = goals.flatMap(({ need, state }) => (state === 'open' ? [need] : []));
  const left = items.filter(({ state }) => state === 'open');
  const open = left.filter(({ leftOutBecause }) => !leftOutBecause);
  return {
    open: open.filter(({ need }) => !needs.includes(need)),
    withGoal: open.filter(({ need }) => needs.includes(need)),
    leftOut: left.filter(({ leftOutBecause }) => leftOutBecause),
    setAside: items.filter(({ state }) => state === 'set-aside'),
    taken: items.filter(({ state }) => state === 'taken'),
  };
}
