import type { PlanGoal } from '../../../api/plans.js';
import { useWords } from '../../../app/words/words.js';
import { usePlan } from '../plan-context.js';

/** Opens how far the goal is: every value, on every scale. Nothing to open before the first answer. */
export function TrendButton({ goal }: { goal: PlanGoal }) {
  const { t } = useWords();
  const { open } = usePlan();
  if (goal.trends.every(({ values, notSaid }) => values.length + notSaid.length === 0)) return null;
  return (
    <p className="no-print">
      <button type="button" className="as-link row-t" onClick={() => open({ is: 'course', of: { is: 'trend', goalId: goal.goalId } })}>
        {t('trend.open')}
        <span className="sr">: {goal.title}</span>
      </button>
    </p>
  );
}
