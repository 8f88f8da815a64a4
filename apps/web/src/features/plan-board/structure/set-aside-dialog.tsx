import type { Suggestion } from '../../../api/plans.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextAreaField } from '../../../ui/fields.js';
import { usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';

/** Not this suggestion now; why is said only where somebody wants to. */
export function SetAsideDialog({ suggestion }: { suggestion: Suggestion }) {
  const words = useWords();
  const { t } = words;
  const { close } = usePlan();
  const form = usePlanForm({
    draft: `aside.${suggestion.id}`,
    initial: { reason: '' },
    path: `suggestions/${suggestion.id}/set-aside`,
    body: ({ reason }) => (reason.trim() ? { reason: reason.trim() } : {}),
  });
  return (
    <Dialog
      title={t('suggestion.aside')}
      lead={<p className="meta">{words.code('suggestion', suggestion.id)}</p>}
      width={620}
      onClose={close}
    >
      <FormFrame form={form} save={t('suggestion.aside')} text={form.value.reason} onCancel={close} label={t('suggestion.aside')}>
        <TextAreaField
          label={t('suggestion.asideReason')}
          hint={t('suggestion.asideHint')}
          optional
          value={form.value.reason}
          maxLength={1000}
          onChange={(reason) => form.set({ reason })}
        />
      </FormFrame>
    </Dialog>
  );
}
