import type { PlanAction } from '../../api/plans.js';
import { FormFrame } from '../../app/forms/form-frame.js';
import { useWords } from '../../app/words/words.js';
import { Dialog } from '../../ui/dialog.js';
import { TextAreaField } from '../../ui/fields.js';
import type { MyPlan } from './my-page.js';
import { useMyForm } from './use-my-form.js';

/** The person says that a step of theirs is done. */
export function DoneDialog({ mine, action, onClose }: { mine: MyPlan; action: PlanAction; onClose: () => void }) {
  const { t } = useWords();
  const form = useMyForm(mine, {
    draft: `done.${action.actionId}`,
    initial: { note: '' },
    path: `actions/${action.actionId}/completed`,
    body: ({ note }) => (note.trim() ? { note: note.trim() } : {}),
    mayWait: { item: action.actionId, words: t('me.done.mine') },
    onDone: onClose,
  });
  return (
    <Dialog title={t('me.done.title')} width={520} onClose={onClose}>
      <div className="me-form flow">
        <p>
          <b>{action.title}</b>
        </p>
        <FormFrame form={form} save={t('me.done.save')} text={form.value.note} onCancel={onClose} label={t('me.done.title')}>
          <TextAreaField
            label={t('me.done.note')}
            optional
            voice
            rows={2}
            maxLength={500}
            value={form.value.note}
            onChange={(note) => form.set({ note })}
          />
        </FormFrame>
      </div>
    </Dialog>
  );
}
