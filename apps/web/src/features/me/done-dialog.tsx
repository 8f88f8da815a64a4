import type { PlanAction } from '../../api/plans.js';
import { useWords } from '../../app/words/words.js';
import { MyFormDialog } from './my-form-dialog.js';
import type { MyPlan } from './my-page.js';
import { OwnWords } from './own-words.js';
import { useMyForm } from './use-my-form.js';

/** The person says that a step of theirs is done. */
export function DoneDialog({ mine, action, onClose }: { mine: MyPlan; action: PlanAction; onClose: () => void }) {
  const { t } = useWords();
  const form = useMyForm(mine, {
    draft: `done.${action.actionId}`,
    initial: { note: '' },
    path: `actions/${action.actionId}/completed`,
    body: ({ note }) => (note.trim() ? { note: note.trim() } : {}),
    mayWait: { item: action.actionId, words: t('me.done.mine'), title: action.title ?? undefined },
    onDone: onClose,
  });
  return (
    <MyFormDialog {...{ title: t('me.done.title'), about: action.title, form, save: t('me.done.save'), onClose }} text={form.value.note}>
      <OwnWords form={form} name="note" label={t('me.done.note')} optional rows={2} most={500} />
    </MyFormDialog>
  );
}
