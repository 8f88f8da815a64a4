import type { PlanAction } from '../../api/plans.js';

/** So many finished steps are shown without asking: what is still to do must not drown in them. */
const OVER_SHOWN = 2;

type Step = Pick<PlanAction, 'state' | 'dueOn' | 'since'>;

const isOver = ({ state }: Step): boolean => state === 'completed' || state === 'cancelled';

/** What is open by its date, what has none last of it; then what is over, the last one first. */
export function inOrder<T extends Step>(actions: readonly T[]): T[] {
  return [...actions].sort((a, b) => {
    if (isOver(a) !== isOver(b)) return isOver(a) ? 1 : -1;
    return isOver(a) ? b.since.localeCompare(a.since) : (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
  });
}

/** Of many that are over, all but the first ones. */
export function foldedOf<T extends Step>(actions: readonly T[]): T[] {
  return inOrder(actions.filter(isOver)).slice(OVER_SHOWN);
}
