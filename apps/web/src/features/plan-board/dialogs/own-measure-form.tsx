import type { PlanGoal } from '../../../api/plans.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { DateField, TextAreaField, TextField } from '../../../ui/fields.js';
import { occurredOn } from '../course/day-typed.js';
import { numberTyped } from '../number-typed.js';
import { usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';

/** The value now in the goal's own measure, when it was true, and what it says. */
export function OwnMeasureForm({ goal }: { goal: PlanGoal }) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const { close } = usePlan();
  const form = usePlanForm({
    draft: `progress.${goal.goalId}`,
    initial: { value: '', note: '', day: '' },
    path: `goals/${goal.goalId}/progress`,
    body: ({ value, note, day }) => ({ value: numberTyped(value), ...(note.trim() ? { note: note.trim() } : {}), ...occurredOn(day) }),
  });
  const missing = numberTyped(form.value.value) === undefined ? t('goal.missingNumber') : undefined;
  return (
    <FormFrame
      form={form}
      save={t('goal.saveMeasure')}
      missing={missing}
      text={`${form.value.value}\n${form.value.note}`}
      onCancel={close}
      label={t('goal.measure')}
    >
      <TextField
        label={t('goal.valueNow', { measure: words.code('measureOf', goal.measure) })}
        inputMode="decimal"
        value={form.value.value}
        onChange={(value) => form.set({ value })}
      />
      <DateField label={t('trend.true')} value={form.value.day || today} max={today} onChange={(day) => form.set({ day })} />
      <TextAreaField label={t('goal.note')} optional value={form.value.note} maxLength={2000} onChange={(note) => form.set({ note })} />
    </FormFrame>
  );
}
