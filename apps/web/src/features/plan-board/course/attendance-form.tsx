import { useCodes } from '../../../api/codes.js';
import type { PlanService } from '../../../api/plans.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { ChoiceField, DateField, SelectField, TextAreaField } from '../../../ui/fields.js';
import { usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';
import { occurredOn } from './day-typed.js';

const HOW = ['came', 'did-not-come', 'cancelled-by-provider'] as const;

interface Draft {
  readonly attendance: string;
  readonly day: string;
  readonly because: string;
  readonly words: string;
}

interface Props {
  readonly itemKind: 'service' | 'action';
  readonly itemId: string;
  readonly corrects?: NonNullable<PlanService['attendance']>['times'][number];
}

/** How it was one time; or, with `corrects`, what it really was and why the other was wrong. Nothing is chosen beforehand. */
export function AttendanceForm({ itemKind, itemId, corrects }: Props) {
  const words = useWords();
  const { t } = words;
  const { close } = usePlan();
  const today = useToday();
  const form = usePlanForm<Draft>({
    draft: `attendance.${corrects?.attendanceId ?? itemId}`,
    initial: { attendance: '', day: '', because: '', words: '' },
    path: corrects ? `attendance/${corrects.attendanceId}/correction` : 'attendance',
    body: (value) => bodyOf(value, corrects ? undefined : { itemKind, itemId }),
  });
  const { value, set } = form;
  const missing = corrects
    ? value.attendance && value.words.trim()
      ? undefined
      : t('attendance.missingReason')
    : value.attendance
      ? undefined
      : t('attendance.missing');
  return (
    <FormFrame
      form={form}
      save={t(corrects ? 'trend.saveCorrection' : 'attendance.save')}
      missing={missing}
      text={value.words}
      onCancel={close}
      label={t('attendance.open')}
    >
      <ChoiceField
        legend={t('attendance.how')}
        value={value.attendance || undefined}
        onChange={(attendance) => set({ attendance })}
        options={HOW.map((code) => ({ value: code, label: words.code('came', code) }))}
      />
      {value.attendance === 'did-not-come' ? <Because value={value.because} onChange={(because) => set({ because })} /> : null}
      {corrects ? null : <DateField label={t('attendance.when')} value={value.day || today} max={today} onChange={(day) => set({ day })} />}
      <TextAreaField
        label={t(corrects ? 'attendance.whyWrong' : 'attendance.note')}
        optional={!corrects}
        value={value.words}
        maxLength={1000}
        onChange={(typed) => set({ words: typed })}
      />
    </FormFrame>
  );
}

function bodyOf({ attendance, day, because, words }: Draft, item: Pick<Props, 'itemKind' | 'itemId'> | undefined): object {
  const why = attendance === 'did-not-come' && because ? { because } : {};
  const said = words.trim();
  if (!item) return { attendance, ...why, reason: said };
  return { ...item, attendance, ...why, ...(said && { note: said }), ...occurredOn(day) };
}

function Because({ value, onChange }: { value: string; onChange: (because: string) => void }) {
  const words = useWords();
  const { notComeReasons } = useCodes();
  const options = [
    { value: '', label: words.t('attendance.noReason') },
    ...notComeReasons.map((code) => ({ value: code, label: words.code('notCome', code) })),
  ];
  return <SelectField label={words.t('attendance.because')} value={value} onChange={onChange} options={options} />;
}
