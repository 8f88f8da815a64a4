import { placeName } from '../../../ui/program-mark.js';
import { actionsOf } from '../../../api/plan-items.js';
import type { EditConflict } from '../../../api/plans.js';
import { useWords } from '../../../app/words/words.js';
import { DateField, SelectField, TextAreaField, TextField } from '../../../ui/fields.js';
import { placesOf } from '../../case/places.js';
import { usePlan } from '../plan-context.js';

type Texts = Readonly<Record<string, string>>;

/** Another value, written anew, for each field of the conflict. */
export function ConflictInputs({ conflict, value, onChange }: { conflict: EditConflict; value: Texts; onChange: (value: Texts) => void }) {
  return (
    <div className="grid-2">
      {conflict.fields.map((field) => (
        <AnotherValue key={field} field={field} text={value[field] ?? ''} onChange={(text) => onChange({ ...value, [field]: text })} />
      ))}
    </div>
  );
}

function AnotherValue({ field, text, onChange }: { field: string; text: string; onChange: (text: string) => void }) {
  const words = useWords();
  const label = words.code('field', field);
  const options = useOptions(field);
  if (options)
    return (
      <SelectField
        label={label}
        value={text}
        onChange={onChange}
        options={[{ value: '', label: words.t('conflict.chooseFirst') }, ...options]}
      />
    );
  if (field === 'dueOn' || field === 'targetDate') return <DateField label={label} value={text} onChange={onChange} />;
  if (field === 'words') return <TextAreaField label={label} voice value={text} maxLength={4000} onChange={onChange} />;
  return (
    <TextField label={label} inputMode={field === 'target' ? 'decimal' : undefined} value={text} maxLength={200} onChange={onChange} />
  );
}

function useOptions(field: string): { value: string; label: string }[] | undefined {
  const words = useWords();
  const { file, board } = usePlan();
  const place = (code: string): string => placeName(code, words);
  if (field === 'owner') return [...placesOf(file), 'family'].map((value) => ({ value, label: place(value) }));
  if (field === 'sharing') return ['team-and-family', 'team', 'named'].map((value) => ({ value, label: words.code('sharing', value) }));
  if (field === 'sharedWith') return placesOf(file).map((value) => ({ value, label: place(value) }));
  if (field === 'aboutIds') return file.people.map(({ id, name }) => ({ value: id, label: name ?? words.t('plan.thePerson') }));
  if (field === 'doer') return ['worker', 'partner', 'family'].map((value) => ({ value, label: words.code('doer', value) }));
  if (field === 'actorId') return file.team.map((seat) => ({ value: seat.who.id, label: seat.who.name }));
  if (field === 'waitsFor') return actionsOf(board).map((action) => ({ value: action.actionId, label: action.title ?? '' }));
  return undefined;
}
