import type { PlanGoal } from '../../../api/plans.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { dayOf, longDay } from '../../../ui/dates.js';
import { TextAreaField, TextField } from '../../../ui/fields.js';
import { numberTyped } from '../number-typed.js';
import { usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';
import { ScaleAnswer } from './scale-answer.js';
import type { MeasuredValue, Trend } from './scale-words.js';

/** The right value and why the other was wrong; both are kept. */
export function CorrectValueForm({ value: was, trend, goal }: { value: MeasuredValue; trend: Trend; goal: PlanGoal }) {
  const words = useWords();
  const { t, language } = words;
  const today = useToday();
  const { close } = usePlan();
  const form = usePlanForm({
    draft: `correction.${was.progressId}`,
    initial: { value: '', reason: '' },
    path: `progress/${was.progressId}/correction`,
    body: ({ value, reason }) => ({ value: numberTyped(value), reason: reason.trim() }),
  });
  const { value, set } = form;
  const missing = numberTyped(value.value) === undefined || !value.reason.trim() ? t('trend.missing') : undefined;
  const title = t('trend.correctValue', { day: longDay(dayOf(was.at), language, today) });
  return (
    <FormFrame form={form} save={t('trend.saveCorrection')} missing={missing} text={value.reason} onCancel={close} label={title}>
      <h4>{title}</h4>
      {trend.instrument ? (
        <ScaleAnswer scale={trend.instrument} value={value.value} onChange={(next) => set({ value: next })} />
      ) : (
        <TextField
          label={`${t('trend.rightValue')}: ${words.code('measureOf', goal.measure)}`}
          inputMode="decimal"
          autoFocus
          value={value.value}
          onChange={(next) => set({ value: next })}
        />
      )}
      <TextAreaField label={t('trend.whyWrong')} value={value.reason} maxLength={1000} onChange={(reason) => set({ reason })} />
    </FormFrame>
  );
}
