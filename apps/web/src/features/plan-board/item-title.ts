import { actionsOf, goalsOf } from '../../api/plan-items.js';
import { usePlan } from './plan-context.js';

/** What a goal or an action of the plan is called. */
export function useItemTitle(itemId: string): string | undefined {
  const { board } = usePlan();
  return (
    actionsOf(board).find(({ actionId }) => actionId === itemId)?.title ??
    goalsOf(board).find(({ goalId }) => goalId === itemId)?.title ??
    undefined
  );
}
