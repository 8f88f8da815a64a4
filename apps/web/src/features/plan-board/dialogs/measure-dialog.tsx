import type { PlanGoal } from '../../../api/plans.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { dayOf, shortDay } from '../../../ui/dates.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextAreaField, TextField } from '../../../ui/fields.js';
import { usePlan } from '../plan-context.js';
import { valueWords } from '../progress.js';
import { ProgressLine } from '../progress-line.js';
import { numberTyped } from '../number-typed.js';
import { usePlanForm } from '../use-plan-form.js';

/** Measure progress: the value now, and what it says. Earlier values stand below. */
export function MeasureDialog({ goal }: { goal: PlanGoal }) {
  const words = useWords();
  const { t, language } = words;
  const today = useToday();
  const { close } = usePlan();
  const form = usePlanForm({
    draft: `progress.${goal.goalId}`,
    initial: { value: '', note: '' },
    path: `goals/${goal.goalId}/progress`,
    body: ({ value, note }) => ({ value: numberTyped(value), ...(note.trim() ? { note: note.trim() } : {}) }),
  });
  const missing = numberTyped(form.value.value) === undefined ? t('goal.missingNumber') : undefined;
  return (
    <Dialog title={t('goal.measure')} lead={<p className="meta">{goal.title}</p>} width={620} onClose={close}>
      <ProgressLine goal={goal} />
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
        <TextAreaField label={t('goal.note')} optional value={form.value.note} maxLength={2000} onChange={(note) => form.set({ note })} />
      </FormFrame>
      {goal.progress.length > 0 ? (
        <ul className="list row-t earlier">
          {[...goal.progress].reverse().map((one) => (
            <li key={one.progressId}>
              <b>{valueWords(one.value, goal.unit, language)}</b> {one.note}{' '}
              <span className="meta">{`${one.who.name}, ${shortDay(dayOf(one.at), language, today)}`}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </Dialog>
  );
}
