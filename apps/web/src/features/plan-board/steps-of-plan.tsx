import type { PlanAction } from '../../api/plans.js';
import { useWords } from '../../app/words/words.js';
import { StepTable } from './action-table.js';

/** Steps that come without a goal: they are to be done, found and printed like any other. */
export function StepsOfPlan({ steps }: { steps: readonly PlanAction[] }) {
  const { t } = useWords();
  if (steps.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="plan-steps">
      <div className="outcome">
        <h2 id="plan-steps">{t('plan.steps')}</h2>
      </div>
      <div className="card">
        <StepTable caption={t('plan.steps')} actions={steps} />
      </div>
    </section>
  );
}
