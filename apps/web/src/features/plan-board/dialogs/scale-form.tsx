import { useCodes } from '../../../api/codes.js';
import type { PlanGoal } from '../../../api/plans.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useWords } from '../../../app/words/words.js';
import { ChoiceField, SelectField, TextAreaField } from '../../../ui/fields.js';
import { ScaleAnswer } from '../course/scale-answer.js';
import { usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';

/** An answer on a scale about one need; or that they did not want to say, which is no value. */
export function ScaleForm({ goal, scale }: { goal: PlanGoal; scale: string }) {
  const words = useWords();
  const { t } = words;
  const { close } = usePlan();
  const domains = useCodes().scales.find(({ id }) => id === scale)?.domains ?? [];
  const form = usePlanForm({
    draft: `scale.${scale}.${goal.goalId}`,
    initial: { answer: 'value', value: '', domain: goal.need, note: '' },
    path: ({ answer }) => `goals/${goal.goalId}/${answer === 'value' ? 'progress' : 'progress-not-said'}`,
    body: ({ answer, value, domain, note }) => {
      const asked = { instrument: scale, domain };
      if (answer !== 'value') return { ...asked, because: answer };
      return { ...asked, value: Number(value), ...(note.trim() && { note: note.trim() }) };
    },
  });
  const { value, set } = form;
  const missing = value.answer === 'value' && value.value === '' ? t('scale.missing') : undefined;
  const answers = [
    { value: 'value', label: t('scale.value') },
    ...['did-not-want-to-say', 'not-asked'].map((code) => ({ value: code, label: words.code('notSaid', code) })),
  ];
  return (
    <FormFrame form={form} save={t('goal.saveMeasure')} missing={missing} text={value.note} onCancel={close} label={t('goal.measure')}>
      <SelectField
        label={t('scale.need')}
        value={value.domain}
        onChange={(domain) => set({ domain })}
        options={domains.map((code) => ({ value: code, label: words.code('need', code) }))}
      />
      <ChoiceField legend={t('scale.answer')} value={value.answer} onChange={(answer) => set({ answer })} options={answers} />
      {value.answer === 'value' ? (
        <>
          <ScaleAnswer scale={scale} value={value.value} onChange={(next) => set({ value: next })} />
          <TextAreaField label={t('goal.note')} optional value={value.note} maxLength={2000} onChange={(note) => set({ note })} />
        </>
      ) : null}
    </FormFrame>
  );
}
