import type { PlanGoal } from '../../api/plans.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { may, usePlan } from './plan-context.js';

/** In the place of the steps of a goal that has none: what a step is, and the way to the first one. */
export function NoSteps({ goal }: { goal: PlanGoal }) {
  const { t } = useWords();
  const { readOnly, open } = usePlan();
  if (goal.state !== 'open') return <p className="pad-all row-t">{t('action.noneWas')}</p>;
  return (
    <div className="no-steps">
      <p>
        <b>{t('action.none')}</b>
      </p>
      <p className="row-t">{t('action.noneText')}</p>
      {may(goal, 'agree-action', readOnly) ? (
        <Button look="outline" size="small" icon="add" onClick={() => open({ is: 'add-action', goalId: goal.goalId })}>
          {t('action.add')}
          <span className="sr">: {goal.title}</span>
        </Button>
      ) : null}
    </div>
  );
}
