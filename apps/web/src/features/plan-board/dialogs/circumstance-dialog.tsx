import { useCodes } from '../../../api/codes.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { SelectField, TextAreaField } from '../../../ui/fields.js';
import { usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';
import { RecordedStrengthsField } from './recorded-strengths-field.js';

/** What helps, or what stands in the way. */
export function CircumstanceDialog({ kind }: { kind: 'strength' | 'barrier' }) {
  const words = useWords();
  const { t } = words;
  const { close } = usePlan();
  const lists = useCodes();
  const kinds = kind === 'strength' ? lists.strengths : lists.barriers;
  const form = usePlanForm({
    draft: kind,
    initial: { words: '', code: '', personId: '', strengthId: '' },
    path: `${kind === 'strength' ? 'strengths' : 'barriers'}`,
    body: ({ words, code, personId, strengthId }) => ({
      words: words.trim(),
      ...(code && { code }),
      ...(strengthId && { recordedAs: { personId, strengthId } }),
    }),
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
        {kind === 'strength' ? (
          <RecordedStrengthsField
            value={form.value.strengthId}
            onChange={(taken) => form.set(taken ?? { personId: '', strengthId: '', words: '' })}
          />
        ) : null}
        <TextAreaField
          label={t(`plan.${kind}Label`)}
          value={form.value.words}
          maxLength={1000}
          onChange={(typed) => form.set({ words: typed })}
        />
        <SelectField
          label={t('circumstance.kind')}
          optional
          value={form.value.code}
          onChange={(code) => form.set({ code })}
          options={[
            { value: '', label: t('circumstance.noKind') },
            ...kinds.map((code) => ({ value: code, label: words.code(kind, code) })),
          ]}
        />
      </FormFrame>
    </Dialog>
  );
}
