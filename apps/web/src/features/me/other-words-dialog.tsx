import type { PlanGoal } from '../../api/plans.js';
import { useWords } from '../../app/words/words.js';
import { MyFormDialog } from './my-form-dialog.js';
import type { MyPlan } from './my-page.js';
import { OwnWords } from './own-words.js';
import { useMyForm } from './use-my-form.js';

/** The person says in other words what they want. What they said before stays in the history of the plan. */
export function OtherWordsDialog({ mine, goal, onClose }: { mine: MyPlan; goal: PlanGoal; onClose: () => void }) {
  const { t } = useWords();
  const form = useMyForm(mine, {
    draft: `words.${goal.goalId}`,
    initial: { words: goal.words ?? '' },
    path: `own-goals/${goal.goalId}/words`,
    body: ({ words }) => ({ words: words.trim() }),
    mayWait: { item: goal.goalId, words: t('me.words') },
    onDone: onClose,
  });
  const { words } = form.value;
  return (
    <MyFormDialog
      {...{ title: t('me.words'), width: 620, form, save: t('me.words.save'), text: words, onClose }}
      missing={words.trim() ? undefined : t('me.say.missingWords')}
    >
      <OwnWords form={form} name="words" label={t('me.say.words')} hint={t('me.words.hint')} rows={4} most={4000} />
    </MyFormDialog>
  );
}
