import type { PlanGoal } from '../../../api/plans.js';
import { useWords } from '../../../app/words/words.js';
import { may, usePlan } from '../plan-context.js';

/** Opens the templates for a goal that goes by none yet. */
export function UseTemplateButton({ goal }: { goal: PlanGoal }) {
  const { t } = useWords();
  const { readOnly, open } = usePlan();
  if (goal.template || !may(goal, 'use-template', readOnly)) return null;
  return (
    <button
      type="button"
      className="as-link row-t"
      onClick={() => open({ is: 'structure', of: { is: 'use-template', goalId: goal.goalId } })}
    >
      {t('template.use')}
      <span className="sr">: {goal.title}</span>
    </button>
  );
}
