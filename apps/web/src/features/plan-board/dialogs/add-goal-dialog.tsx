import type { Suggestion } from '../../../api/plans.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { SharingField } from '../../../app/forms/sharing-field.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { DateField, SelectField, TextAreaField, TextField } from '../../../ui/fields.js';
import { placesOf } from '../../case/places.js';
import { EMPTY_GOAL, goalBody, MEASURES, missingInGoal, UNIT_OF, type GoalDraft } from '../goal-draft.js';
import { usePlan } from '../plan-context.js';
import { goalFrom, sourceOf } from '../structure/from-suggestion.js';
import { SuggestedLead } from '../structure/suggested-lead.js';
import { usePlanForm } from '../use-plan-form.js';

const OUTCOMES = [
  'children-stable',
  'economically-secure',
  'safe-and-secure',
  'children-develop',
  'access-to-care-and-services',
  'dignity-autonomy-choice',
] as const;
const NEEDS = [
  'food',
  'housing',
  'health-care',
  'stable-income',
  'child-care',
  'child-support',
  'crisis',
  'home-based-care',
  'safety',
  'opportunity',
] as const;

/** A goal in the person's own words, first and biggest; then what is measured, from where to where, by when. */
export function AddGoalDialog({ suggestion }: { suggestion?: Suggestion }) {
  const words = useWords();
  const { t } = words;
  const { file, close } = usePlan();
  const form = usePlanForm<GoalDraft>({
    draft: suggestion ? `goal.from.${suggestion.id}` : 'goal',
    initial: { ...EMPTY_GOAL, saidByPersonId: file.people[0]?.id ?? '', ...(suggestion && goalFrom(suggestion, words)) },
    path: 'goals',
    body: (draft) => ({ ...goalBody(draft), ...(suggestion && sourceOf(suggestion)) }),
  });
  const { value, set } = form;
  const missing = missingInGoal(value);
  const options = (prefix: string, codes: readonly string[]) => codes.map((code) => ({ value: code, label: words.code(prefix, code) }));
  return (
    <Dialog title={t('goal.add')} lead={suggestion ? <SuggestedLead suggestion={suggestion} /> : undefined} onClose={close}>
      <FormFrame
        form={form}
        save={t('goal.save')}
        missing={missing ? t(missing) : undefined}
        text={`${value.words}\n${value.title}`}
        onCancel={close}
        label={t('goal.add')}
      >
        <TextAreaField
          label={t('goal.words')}
          hint={t('goal.wordsHint')}
          voice
          value={value.words}
          maxLength={4000}
          onChange={(next) => set({ words: next })}
        />
        <div className="grid-2">
          <SelectField
            label={t('goal.whose')}
            value={value.saidByPersonId}
            onChange={(saidByPersonId) => set({ saidByPersonId })}
            options={file.people.map((person) => ({ value: person.id, label: person.name ?? t('plan.thePerson') }))}
          />
          <TextField label={t('goal.saidToLabel')} optional value={value.saidTo} maxLength={200} onChange={(saidTo) => set({ saidTo })} />
        </div>
        <TextField
          label={t('goal.title')}
          hint={t('goal.titleHint')}
          value={value.title}
          maxLength={200}
          onChange={(title) => set({ title })}
        />
        <div className="grid-2">
          <SelectField
            label={t('goal.outcome')}
            value={value.outcome}
            onChange={(outcome) => set({ outcome })}
            options={options('outcome', OUTCOMES)}
          />
          <SelectField label={t('goal.needLabel')} value={value.need} onChange={(need) => set({ need })} options={options('need', NEEDS)} />
        </div>
        <div className="grid-4">
          <SelectField
            label={t('goal.measureLabel')}
            value={value.measure}
            onChange={(measure) => set({ measure })}
            options={options('measureOf', MEASURES)}
          />
          <TextField
            label={t('goal.baseline', { unit: words.code('unit', UNIT_OF[value.measure] ?? '') })}
            inputMode="decimal"
            value={value.baseline}
            onChange={(baseline) => set({ baseline })}
          />
          <TextField
            label={t('goal.target', { unit: words.code('unit', UNIT_OF[value.measure] ?? '') })}
            inputMode="decimal"
            value={value.target}
            onChange={(target) => set({ target })}
          />
          <DateField label={t('goal.targetDate')} optional value={value.targetDate} onChange={(targetDate) => set({ targetDate })} />
        </div>
        <SharingField sharing={value.sharing} sharedWith={value.sharedWith} among={placesOf(file)} onChange={set} />
      </FormFrame>
    </Dialog>
  );
}
