import { useWords } from '../../app/words/words.js';
import { CheckField, SelectField, TextField } from '../../ui/fields.js';
import { SAFE_WAYS } from '../take-contact/contact-form.js';
import type { CorrectionForm } from './correction.js';
import type { Correctable } from './person-facts.js';

const LANGUAGES = ['en', 'es', 'so', 'hmn', 'kar', 'other', 'not-asked'] as const;
const GROUPS = [
  'american-indian-alaska-native',
  'asian',
  'black',
  'hispanic-latino',
  'middle-eastern-north-african',
  'native-hawaiian-pacific-islander',
  'white',
  'another',
  'not-asked',
  'declined',
] as const;

interface FieldsProps {
  readonly correct: Correctable;
  readonly value: CorrectionForm;
  readonly error?: string;
  set(change: Partial<CorrectionForm>): void;
}

/** The fields of the right value, by the kind of the fact. */
export function CorrectionFields({ correct, value, error, set }: FieldsProps) {
  const { t } = useWords();
  const common = { maxLength: 120, autoComplete: 'off' } as const;
  switch (correct.kind) {
    case 'name':
      return (
        <div className="grid-2 person-pair">
          <TextField label={t('take.given')} {...common} error={error} value={value.given} onChange={(given) => set({ given })} />
          <TextField label={t('take.family')} {...common} value={value.family} onChange={(family) => set({ family })} />
        </div>
      );
    case 'birth':
      return (
        <TextField
          label={t('person.correct.value')}
          hint={t('take.birthHint')}
          {...common}
          error={error}
          value={value.birth}
          onChange={(birth) => set({ birth })}
        />
      );
    case 'demographics':
      return <DemographicsFields value={value} set={set} />;
    case 'contact-point':
      return (
        <>
          <TextField
            label={t('person.correct.value')}
            {...common}
            error={error}
            value={value.value}
            onChange={(next) => set({ value: next })}
          />
          <Many
            legend={t('take.safe')}
            prefix="take.safe"
            all={SAFE_WAYS}
            chosen={value.safeFor}
            onChange={(safeFor) => set({ safeFor })}
          />
        </>
      );
  }
}

function DemographicsFields({ value, set }: Pick<FieldsProps, 'value' | 'set'>) {
  const { t, code } = useWords();
  return (
    <>
      <SelectField
        label={t('person.language')}
        value={value.language}
        onChange={(language) => set({ language })}
        options={LANGUAGES.map((one) => ({ value: one, label: code('language', one) }))}
      />
      <Many legend={t('person.groups')} prefix="group" all={GROUPS} chosen={value.groups} onChange={(groups) => set({ groups })} />
    </>
  );
}

interface ManyProps {
  readonly legend: string;
  readonly prefix: string;
  readonly all: readonly string[];
  readonly chosen: readonly string[];
  onChange(chosen: string[]): void;
}

function Many({ legend, prefix, all, chosen, onChange }: ManyProps) {
  const { code } = useWords();
  return (
    <fieldset className="field">
      <legend className="usa-label">{legend}</legend>
      <div className="radios">
        {all.map((one) => (
          <CheckField
            key={one}
            label={code(prefix, one)}
            checked={chosen.includes(one)}
            onChange={(on) => onChange(all.filter((other) => (other === one ? on : chosen.includes(other))))}
          />
        ))}
      </div>
    </fieldset>
  );
}
