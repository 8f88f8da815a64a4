import { actionsOf, goalsOf } from '../../api/plan-items.js';
import { useWords } from '../../app/words/words.js';
import { usePlan } from './plan-context.js';

/** Puts the name of a goal or action before what is done to it: `Pick up the keys: Due date to Thu Nov 19`. */
export function useItemTitle(itemId: string): (what: string) => string {
  const { t } = useWords();
  const { board } = usePlan();
  const title =
    actionsOf(board).find(({ actionId }) => actionId === itemId)?.title ?? goalsOf(board).find(({ goalId }) => goalId === itemId)?.title;
  return (what) => (title ? t('waiting.of', { title, what }) : what);
}
