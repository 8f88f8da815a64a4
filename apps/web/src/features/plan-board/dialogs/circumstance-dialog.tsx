import { FormFrame } from '../../../app/forms/form-frame.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextAreaField } from '../../../ui/fields.js';
import { usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';

/** What helps, or what stands in the way. */
export function CircumstanceDialog({ kind }: { kind: 'strength' | 'barrier' }) {
  const { t } = useWords();
  const { close } = usePlan();
  const form = usePlanForm({
    draft: kind,
    initial: { words: '' },
    path: `${kind === 'strength' ? 'strengths' : 'barriers'}`,
    body: ({ words }) => ({ words: words.trim() }),
  });
  return (
    <Dialog title={t(`plan.add.${kind}`)} width={620} onClose={close}>
      <FormFrame
        form={form}
        save={t('save.save')}
        missing={form.value.words.trim() ? undefined : t('form.required')}
        text={form.value.words}
        onCancel={close}
        label={t(`plan.add.${kind}`)}
      >
        <TextAreaField label={t(`plan.${kind}Label`)} value={form.value.words} maxLength={1000} onChange={(words) => form.set({ words })} />
      </FormFrame>
    </Dialog>
  );
}
