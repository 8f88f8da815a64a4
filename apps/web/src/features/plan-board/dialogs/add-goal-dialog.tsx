import type { Suggestion } from '../../../api/plans.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { SharingField } from '../../../app/forms/sharing-field.js';
import { useTriedToSave } from '../../../app/forms/tried.js';
import type { WordKey } from '../../../app/words/catalogue.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { DateField, SelectField, TextAreaField, TextField } from '../../../ui/fields.js';
import { readersToChoose } from '../../case/places.js';
import { EMPTY_GOAL, fieldMissing, goalBody, MEASURES, missingInGoal, UNIT_OF, type GoalDraft } from '../goal-draft.js';
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
        <GoalFields value={value} set={set} missing={missing} />
      </FormFrame>
    </Dialog>
  );
}

interface GoalFieldsProps {
  readonly value: GoalDraft;
  readonly set: (change: Partial<GoalDraft>) => void;
  /** What is missing, in words, over the field it is missing in. */
  readonly errorOf: (field: keyof GoalDraft) => string | undefined;
}

function GoalFields({ missing, ...props }: Omit<GoalFieldsProps, 'errorOf'> & { missing: WordKey | undefined }) {
  const { t } = useWords();
  const { file } = usePlan();
  const tried = useTriedToSave();
  const errorOf = (field: keyof GoalDraft): string | undefined =>
    tried && missing && fieldMissing(missing) === field ? t(missing) : undefined;
  const { value, set } = props;
  return (
    <>
      <WordsFields {...props} errorOf={errorOf} />
      <PlaceFields {...props} errorOf={errorOf} />
      <NumberFields {...props} errorOf={errorOf} />
      <SharingField sharing={value.sharing} sharedWith={value.sharedWith} among={readersToChoose(file)} onChange={set} />
    </>
  );
}

/** What they want, whose words these are, and what to call it. */
function WordsFields({ value, set, errorOf }: GoalFieldsProps) {
  const { t } = useWords();
  const { file } = usePlan();
  return (
    <>
      <TextAreaField
        label={t('goal.words')}
        hint={t('goal.wordsHint')}
        error={errorOf('words')}
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
        error={errorOf('title')}
        value={value.title}
        maxLength={200}
        onChange={(title) => set({ title })}
      />
    </>
  );
}

/** Under which outcome and need it stands: measures count by it, so nothing is chosen beforehand. */
function PlaceFields({ value, set, errorOf }: GoalFieldsProps) {
  const { t, code } = useWords();
  const chooseOf = (prefix: string, codes: readonly string[]) => [
    { value: '', label: t('course.choose') },
    ...codes.map((one) => ({ value: one, label: code(prefix, one) })),
  ];
  return (
    <div className="grid-2">
      <SelectField
        label={t('goal.outcome')}
        error={errorOf('outcome')}
        value={value.outcome}
        onChange={(outcome) => set({ outcome })}
        options={chooseOf('outcome', OUTCOMES)}
      />
      <SelectField
        label={t('goal.needLabel')}
        error={errorOf('need')}
        value={value.need}
        onChange={(need) => set({ need })}
        options={chooseOf('need', NEEDS)}
      />
    </div>
  );
}

/** What is measured, from where to where, by when. */
function NumberFields({ value, set, errorOf }: GoalFieldsProps) {
  const { t, code } = useWords();
  const unit = code('unit', UNIT_OF[value.measure] ?? '');
  return (
    <div className="grid-4">
      <SelectField
        label={t('goal.measureLabel')}
        value={value.measure}
        onChange={(measure) => set({ measure })}
        options={MEASURES.map((one) => ({ value: one, label: code('measureOf', one) }))}
      />
      <TextField
        label={t('goal.baseline', { unit })}
        inputMode="decimal"
        value={value.baseline}
        onChange={(baseline) => set({ baseline })}
      />
      <TextField
        label={t('goal.target', { unit })}
        error={errorOf('target')}
        inputMode="decimal"
        value={value.target}
        onChange={(target) => set({ target })}
      />
      <DateField label={t('goal.targetDate')} optional value={value.targetDate} onChange={(targetDate) => set({ targetDate })} />
    </div>
  );
}
