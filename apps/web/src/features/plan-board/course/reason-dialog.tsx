import { useCodes } from '../../../api/codes.js';
import type { PlanGoal } from '../../../api/plans.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { ChoiceField } from '../../../ui/fields.js';
import { usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';
import { goesOnAfter } from './closing.js';

const OF = {
  'goal-end': { title: 'goal.close', lead: 'goal.closeLead', why: 'goal.whyEnds', save: 'goal.closeSave', prefix: 'goalEnd' },
  goal: { title: 'goal.reopen', lead: 'goal.reopenLead', why: 'goesOn.why', save: 'goal.reopenSave', prefix: 'goesOn' },
  plan: { title: 'plan.reopen', lead: 'plan.reopenLead', why: 'goesOn.why', save: 'plan.reopenSave', prefix: 'goesOn' },
} as const;

function pathOf(of: keyof typeof OF, goal: PlanGoal | undefined): string {
  if (of === 'plan') return 'reopening';
  return `goals/${goal?.goalId}/${of === 'goal' ? 'reopening' : 'closure'}`;
}

/** One question: why a goal ends without an outcome, or why a goal or the plan goes on. */
export function ReasonDialog({ of, goal }: { of: keyof typeof OF; goal?: PlanGoal }) {
  const words = useWords();
  const { t } = words;
  const { board, close } = usePlan();
  const { goalCloseReasons, goesOnReasons } = useCodes();
  const form = usePlanForm({
    draft: `${of}.${goal?.goalId ?? 'plan'}`,
    initial: { reason: '' },
    path: pathOf(of, goal),
    body: ({ reason }) => ({ reason }),
  });
  const says = OF[of];
  const ended = of === 'plan' ? board.closed?.reason : goal?.closedBecause;
  const reasons = of === 'goal-end' ? goalCloseReasons : goesOnAfter(ended, goesOnReasons);
  return (
    <Dialog
      title={t(says.title)}
      lead={
        <p className="meta">
          {goal ? `${goal.title ?? ''}. ` : null}
          {t(says.lead)}
        </p>
      }
      width={560}
      onClose={close}
    >
      <FormFrame
        form={form}
        save={t(says.save)}
        missing={form.value.reason ? undefined : t('course.missingReason')}
        onCancel={close}
        label={t(says.title)}
      >
        <ChoiceField
          legend={t(says.why)}
          value={form.value.reason || undefined}
          onChange={(reason) => form.set({ reason })}
          options={reasons.map((value) => ({ value, label: words.code(says.prefix, value) }))}
        />
      </FormFrame>
    </Dialog>
  );
}
