import { FormFrame } from '../../../app/forms/form-frame.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextAreaField } from '../../../ui/fields.js';
import { usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';

/** It does not help, or stand in the way, any more; it stays in the history. */
export function EndCircumstanceDialog({ kind, id }: { kind: 'strength' | 'barrier'; id: string }) {
  const { t } = useWords();
  const { board, close } = usePlan();
  const form = usePlanForm({
    draft: `end.${id}`,
    initial: { reason: '' },
    path: `${kind === 'strength' ? 'strengths' : 'barriers'}/${id}/end`,
    body: ({ reason }) => (reason.trim() ? { reason: reason.trim() } : {}),
  });
  const item = [...board.strengths, ...board.barriers].find((one) => one.id === id);
  const title = t(`circumstance.end.${kind}`);
  return (
    <Dialog title={title} lead={<p className="meta">{item?.words}</p>} width={560} onClose={close}>
      <FormFrame form={form} save={title} text={form.value.reason} onCancel={close} label={title}>
        <TextAreaField
          label={t('circumstance.endWhy')}
          optional
          value={form.value.reason}
          maxLength={1000}
          onChange={(reason) => form.set({ reason })}
        />
      </FormFrame>
    </Dialog>
  );
}
