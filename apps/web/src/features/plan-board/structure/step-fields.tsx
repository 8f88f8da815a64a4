import { useWords } from '../../../app/words/words.js';
import { CheckField, DateField, SelectField, TextField } from '../../../ui/fields.js';
import { placeName } from '../../../ui/program-mark.js';
import type { StepDraft } from './template-draft.js';

/** One step of a template: kept or left out; in their words, who answers for it, by when. */
export function StepFields(props: { id: string; step: StepDraft; places: readonly string[]; onChange: (to: Partial<StepDraft>) => void }) {
  const { id, step, places, onChange } = props;
  const words = useWords();
  const { t } = words;
  const owners = [...new Set([...places, 'family', step.owner])].map((value) => ({ value, label: placeName(value, words) }));
  return (
    <div className="step-fields" role="group" aria-label={words.code('templateAction', id)}>
      <CheckField label={words.code('templateAction', id)} checked={step.kept} onChange={(kept) => onChange({ kept })} />
      {step.kept ? (
        <div className="step-row">
          <TextField label={t('template.title')} value={step.title} maxLength={200} onChange={(title) => onChange({ title })} />
          <SelectField label={t('field.owner')} value={step.owner} onChange={(owner) => onChange({ owner })} options={owners} />
          <DateField label={t('field.dueOn')} optional value={step.dueOn} onChange={(dueOn) => onChange({ dueOn })} />
        </div>
      ) : null}
    </div>
  );
}
