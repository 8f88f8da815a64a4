import type { PlanGoal } from '../../../api/plans.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { dayOf, longDay } from '../../../ui/dates.js';
import { Dialog } from '../../../ui/dialog.js';
import { CheckField, ChoiceField, TextAreaField } from '../../../ui/fields.js';
import { Note } from '../../../ui/note.js';
import { ProgramMark } from '../../../ui/program-mark.js';
import { EvidenceField } from '../course/evidence-field.js';
import { usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';

const RESULTS = ['achieved', 'partly', 'not-achieved', 'no-longer-wanted'] as const;

interface OutcomeDraft {
  readonly result: string;
  readonly evidence: string;
  readonly programs: readonly string[];
  readonly reason: string;
  readonly evidenceIds: readonly string[];
}

/** Record what came of the goal; or correct it, and then both values stay. Nothing is chosen beforehand. */
export function OutcomeDialog({ goal, correcting = false }: { goal: PlanGoal; correcting?: boolean }) {
  const { t } = useWords();
  const { file, close } = usePlan();
  const form = usePlanForm<OutcomeDraft>({
    draft: `${correcting ? 'correction' : 'outcome'}.${goal.goalId}`,
    initial: { result: '', evidence: '', programs: goal.result?.contributingPrograms ?? [], reason: '', evidenceIds: [] },
    path: `goals/${goal.goalId}/${correcting ? 'outcome-correction' : 'outcome'}`,
    ifMatch: correcting ? goal.revision : undefined,
    body: ({ result, evidence, programs, reason, evidenceIds }) => ({
      result,
      evidence: evidence.trim(),
      contributingPrograms: programs,
      ...(evidenceIds.length > 0 && { evidenceIds }),
      ...(correcting ? { reason: reason.trim() } : {}),
    }),
  });
  const { value, set } = form;
  const missing = !value.result
    ? t('result.missing')
    : !value.evidence.trim()
      ? t('result.missingEvidence')
      : correcting && !value.reason.trim()
        ? t('result.missingReason')
        : undefined;
  const toggle = (code: string, on: boolean): void =>
    set({ programs: on ? [...value.programs, code] : value.programs.filter((one) => one !== code) });
  const title = t(correcting ? 'result.correct' : 'result.record');
  return (
    <Dialog title={title} lead={<p className="meta">{goal.title}</p>} width={680} onClose={close}>
      <FormFrame
        form={form}
        save={t(correcting ? 'result.saveCorrection' : 'result.save')}
        missing={missing}
        text={`${value.evidence}\n${value.reason}`}
        onCancel={close}
        label={title}
      >
        {correcting && goal.result ? <WasRecorded result={goal.result} /> : null}
        {correcting ? <Note tone="hold">{t('result.bothKept')}</Note> : null}
        <ResultChoice value={value.result} onChange={(result) => set({ result })} />
        <TextAreaField
          label={t('result.evidence')}
          hint={t('result.evidenceHint')}
          value={value.evidence}
          maxLength={4000}
          onChange={(evidence) => set({ evidence })}
        />
        <EvidenceField goal={goal} value={value.evidenceIds} onChange={(evidenceIds) => set({ evidenceIds })} />
        <fieldset className="field">
          <legend className="usa-label">{t('result.programs')}</legend>
          <div className="radios">
            {file.programs.map((code) => (
              <CheckField
                key={code}
                label={<ProgramMark code={code} />}
                checked={value.programs.includes(code)}
                onChange={(on) => toggle(code, on)}
              />
            ))}
          </div>
        </fieldset>
        {correcting ? (
          <TextAreaField label={t('result.reason')} value={value.reason} maxLength={1000} onChange={(reason) => set({ reason })} />
        ) : null}
      </FormFrame>
    </Dialog>
  );
}

/** What the correction is of. */
function WasRecorded({ result }: { result: NonNullable<PlanGoal['result']> }) {
  const { t, code, language } = useWords();
  const today = useToday();
  return (
    <div className="was">
      <p>
        <b>{t('result.is', { result: code('result', result.result) })}</b>
      </p>
      {result.evidence ? <p>{result.evidence}</p> : null}
      <p className="meta">{t('result.by', { name: result.who.name, day: longDay(dayOf(result.recordedAt), language, today) })}</p>
    </div>
  );
}

function ResultChoice({ value, onChange }: { value: string; onChange: (result: string) => void }) {
  const words = useWords();
  return (
    <ChoiceField
      legend={words.t('result.whatCame')}
      value={value || undefined}
      onChange={onChange}
      options={RESULTS.map((result) => ({ value: result, label: words.code('result', result) }))}
    />
  );
}
