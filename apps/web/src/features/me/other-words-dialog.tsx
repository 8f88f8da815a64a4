import type { PlanGoal } from '../../api/plans.js';
import { FormFrame } from '../../app/forms/form-frame.js';
import { useWords } from '../../app/words/words.js';
import { Dialog } from '../../ui/dialog.js';
import { TextAreaField } from '../../ui/fields.js';
import type { MyPlan } from './my-page.js';
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
  const { value, set } = form;
  return (
    <Dialog title={t('me.words')} width={620} onClose={onClose}>
      <div className="me-form">
        <FormFrame
          form={form}
          save={t('me.words.save')}
          missing={value.words.trim() ? undefined : t('me.say.missingWords')}
          text={value.words}
          onCancel={onClose}
          label={t('me.words')}
        >
          <TextAreaField
            label={t('me.say.words')}
            hint={t('me.words.hint')}
            voice
            rows={4}
            maxLength={4000}
            value={value.words}
            onChange={(words) => set({ words })}
          />
        </FormFrame>
      </div>
    </Dialog>
  );
}
