import type { ReactNode } from 'react';
import { useCodes } from '../../../api/codes.js';
import { useTriedToSave } from '../../../app/forms/tried.js';
import { useWords } from '../../../app/words/words.js';
import { SelectField } from '../../../ui/fields.js';
import { PERSON_DIED } from './closing.js';

interface ChooseFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One of a list that has to be chosen: marked itself where somebody wanted to save without it. */
export function ChooseField(props: ChooseFieldProps) {
  const { t } = useWords();
  const tried = useTriedToSave();
  return <SelectField {...props} error={tried && !props.value ? t('course.choose.missing') : undefined} />;
}

/** Why a plan, or a case with its plan, ends; and what follows from it. */
export function WhyItEnds({ label, value, onChange }: Omit<ChooseFieldProps, 'options'>) {
  const words = useWords();
  const { planCloseReasons } = useCodes();
  const reasons = planCloseReasons.map((code) => ({ value: code, label: words.code('planEnd', code) }));
  return (
    <>
      <ChooseField label={label} value={value} onChange={onChange} options={[{ value: '', label: words.t('course.choose') }, ...reasons]} />
      {value === PERSON_DIED ? <p className="row-t">{words.t('planEnd.person-died.after')}</p> : null}
    </>
  );
}
