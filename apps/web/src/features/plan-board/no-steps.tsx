import type { PlanGoal } from '../../api/plans.js';
import { useWords } from '../../app/words/words.js';

/** Nobody has agreed on a step towards this goal, and one can be. */
export function waitsForFirstStep({ actions, state }: PlanGoal): boolean {
  return actions.length === 0 && state === 'open';
}

/** In the place of the steps of a goal that has none: what a step is. The way to the first one stands below it. */
export function NoSteps({ goal }: { goal: PlanGoal }) {
  const { t } = useWords();
  if (!waitsForFirstStep(goal)) return <p className="pad-all row-t">{t('action.noneWas')}</p>;
  return (
    <div className="no-steps">
      <p>
        <b>{t('action.none')}</b>
      </p>
      <p className="row-t">{t('action.noneText')}</p>
    </div>
  );
}
