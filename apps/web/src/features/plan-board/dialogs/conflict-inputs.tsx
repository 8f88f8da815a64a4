import { placeName } from '../../../ui/program-mark.js';
import { actionsOf } from '../../../api/plan-items.js';
import type { EditConflict } from '../../../api/plans.js';
import { SharingField } from '../../../app/forms/sharing-field.js';
import type { WordKey } from '../../../app/words/catalogue.js';
import { useWords } from '../../../app/words/words.js';
import { CheckField, DateField, SelectField, TextAreaField, TextField } from '../../../ui/fields.js';
import { placesOf, readersToChoose } from '../../case/places.js';
import { usePlan } from '../plan-context.js';

type Texts = Readonly<Record<string, string>>;

interface InputsProps {
  readonly conflict: EditConflict;
  readonly value: Texts;
  readonly onChange: (value: Texts) => void;
}

/** Another value, written anew, for each field of the conflict; who can see it is one choice, also where two fields hold it. */
export function ConflictInputs({ conflict: { fields }, value, onChange }: InputsProps) {
  const { file } = usePlan();
  const readers = fields.includes('sharing') && fields.includes('sharedWith');
  const named = (value['sharedWith'] ?? '').split(',').filter(Boolean);
  const others = readers ? fields.filter((field) => field !== 'sharing' && field !== 'sharedWith') : fields;
  return (
    <>
      {readers ? (
        <SharingField
          sharing={value['sharing'] ?? ''}
          sharedWith={named}
          among={readersToChoose(file, named)}
          onChange={({ sharing, sharedWith }) => onChange({ ...value, sharing, sharedWith: sharedWith.join(',') })}
        />
      ) : null}
      <div className="grid-2">
        {others.map((field) => (
          <AnotherValue key={field} field={field} text={value[field]} onChange={(text) => onChange({ ...value, [field]: text })} />
        ))}
      </div>
    </>
  );
}

/** No choice yet: not the same as the choice of nothing. */
const NOT_YET = '?';
const NOTHING: Readonly<Record<string, WordKey>> = {
  actorId: 'action.anybody',
  waitsFor: 'action.waitsForNothing',
  aboutIds: 'action.aboutAll',
};

function AnotherValue({ field, text, onChange }: { field: string; text: string | undefined; onChange: (text: string) => void }) {
  const words = useWords();
  const label = words.code('field', field);
  const options = useOptions(field);
  if (field === 'sharedWith') return <Names label={label} options={options ?? []} text={text ?? ''} onChange={onChange} />;
  const nothing = NOTHING[field];
  if (options) {
    const choices = [
      ...(text === undefined ? [{ value: NOT_YET, label: words.t('conflict.chooseFirst') }] : []),
      ...(nothing ? [{ value: '', label: words.t(nothing) }] : []),
      ...options,
    ];
    return <SelectField label={label} value={text ?? NOT_YET} onChange={onChange} options={choices} />;
  }
  const typed = text ?? '';
  if (field === 'dueOn' || field === 'targetDate') return <DateField label={label} value={typed} onChange={onChange} />;
  if (field === 'words') return <TextAreaField label={label} voice value={typed} maxLength={4000} onChange={onChange} />;
  return (
    <TextField label={label} inputMode={field === 'target' ? 'decimal' : undefined} value={typed} maxLength={200} onChange={onChange} />
  );
}

interface NamesProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Some of a list, as the codes of those that are ticked. */
function Names({ label, options, text, onChange }: NamesProps) {
  const chosen = text.split(',').filter(Boolean);
  const toggle = (code: string, on: boolean): void => onChange((on ? [...chosen, code] : chosen.filter((one) => one !== code)).join(','));
  return (
    <fieldset className="field">
      <legend className="usa-label">{label}</legend>
      <div className="radios">
        {options.map((option) => (
          <CheckField
            key={option.value}
            label={option.label}
            checked={chosen.includes(option.value)}
            onChange={(on) => toggle(option.value, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function useOptions(field: string): { value: string; label: string }[] | undefined {
  const words = useWords();
  const { file, board } = usePlan();
  const place = (code: string): string => placeName(code, words);
  if (field === 'owner') return [...placesOf(file), 'family'].map((value) => ({ value, label: place(value) }));
  if (field === 'sharing') return ['team-and-family', 'team', 'named'].map((value) => ({ value, label: words.code('sharing', value) }));
  if (field === 'sharedWith') return readersToChoose(file).map((value) => ({ value, label: place(value) }));
  if (field === 'doer') return ['worker', 'partner', 'family'].map((value) => ({ value, label: words.code('doer', value) }));
  if (field === 'actorId') return file.team.map((seat) => ({ value: seat.who.id, label: seat.who.name }));
  if (field === 'aboutIds') return file.people.map(({ id, name }) => ({ value: id, label: name ?? words.t('plan.thePerson') }));
  if (field === 'waitsFor') return actionsOf(board).map((action) => ({ value: action.actionId, label: action.title ?? '' }));
  return undefined;
}
