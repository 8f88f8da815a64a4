import { Label, Select, Textarea, TextInput } from '@trussworks/react-uswds';
import { useId, type ComponentProps, type ReactNode } from 'react';
import { useWords } from '../app/words/words.js';

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  /** What is wrong, in a sentence; shown under the label and tied to the field. */
  readonly error?: string;
}

type Ids = { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

function Field({ label, hint, optional, error, children }: FieldProps & { children: (ids: Ids) => ReactNode }) {
  const { t } = useWords();
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="field">
      <Label htmlFor={id}>
        {label} {optional ? <span className="usa-hint">{t('form.optional')}</span> : null}
      </Label>
      {hint ? (
        <span className="usa-hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className="usa-error-message" id={`${id}-error`} role="alert">
          {error}
        </span>
      ) : null}
      {children({ id, name: id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}

type Controlled = FieldProps & { readonly value: string; readonly onChange: (value: string) => void };

/** A line of text, a number, a date or a time, with its label always visible. */
export function TextField({
  label,
  hint,
  optional,
  error,
  value,
  onChange,
  type = 'text',
  ...rest
}: Controlled & Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'ref' | 'type'> & { type?: 'text' | 'number' | 'search' | 'tel' }) {
  return (
    <Field {...{ label, hint, optional, error }}>
      {(ids) => <TextInput {...rest} {...ids} type={type} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

/** A day (`YYYY-MM-DD`) or a clock time (`HH:MM`), by the browser's own picker. */
export function DateField({
  label,
  hint,
  optional,
  error,
  value,
  onChange,
  type = 'date',
  ...rest
}: Controlled & Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type'> & { type?: 'date' | 'time' }) {
  return (
    <Field {...{ label, hint, optional, error }}>
      {(ids) => (
        <input {...rest} {...ids} className="usa-input" type={type} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

/** Longer text. `voice`: a person's own words, in the serif. */
export function TextAreaField({
  label,
  hint,
  optional,
  error,
  value,
  onChange,
  voice,
  ...rest
}: Controlled & { voice?: boolean } & Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'ref'>) {
  return (
    <Field {...{ label, hint, optional, error }}>
      {(ids) => (
        <Textarea
          {...rest}
          {...ids}
          className={voice ? 'voice-in' : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** One of a list. */
export function SelectField({
  label,
  hint,
  optional,
  error,
  value,
  onChange,
  options,
  ...rest
}: Controlled & { options: readonly { value: string; label: string }[] } & Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'ref'>) {
  return (
    <Field {...{ label, hint, optional, error }}>
      {(ids) => (
        <Select {...rest} {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** A few choices side by side, as radio buttons under a legend. */
export function ChoiceField({
  legend,
  hint,
  value,
  onChange,
  options,
}: {
  legend: ReactNode;
  hint?: ReactNode;
  value: string | undefined;
  onChange: (value: string) => void;
  options: readonly { value: string; label: ReactNode }[];
}) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend className="usa-label">{legend}</legend>
      {hint ? <span className="usa-hint">{hint}</span> : null}
      <div className="radios">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} value={option.value} checked={value === option.value} onChange={() => onChange(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One thing that is or is not. */
export function CheckField({ label, checked, onChange }: { label: ReactNode; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className="ck">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
