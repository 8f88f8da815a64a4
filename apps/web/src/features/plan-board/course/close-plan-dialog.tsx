import { useCodes } from '../../../api/codes.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { SelectField, TextAreaField } from '../../../ui/fields.js';
import { placeName } from '../../../ui/program-mark.js';
import { placesOf } from '../../case/places.js';
import { usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';
import { closingBody, isComplete, openOf, type Closing, type OpenItem } from './closing.js';

const NOTHING: Closing = { reason: '', words: '', goals: {}, items: {} };

/** Close the plan: everything that is open is listed, and each has its end before the plan has one. */
export function ClosePlanDialog() {
  const words = useWords();
  const { t } = words;
  const { board, close } = usePlan();
  const { planCloseReasons } = useCodes();
  const open = openOf(board, words);
  const form = usePlanForm<Closing>({ draft: 'closing', initial: NOTHING, path: 'closure', body: (value) => closingBody(value, open) });
  const { value, set } = form;
  return (
    <Dialog title={t('plan.close')} lead={<p className="meta">{t('plan.closeLead')}</p>} width={680} onClose={close}>
      <FormFrame
        form={form}
        save={t('plan.closeSave')}
        missing={isComplete(value, open) ? undefined : t('plan.closeMissing')}
        text={value.words}
        onCancel={close}
        label={t('plan.close')}
      >
        <SelectField
          label={t('plan.closeWhy')}
          value={value.reason}
          onChange={(reason) => set({ reason })}
          options={[
            { value: '', label: t('course.choose') },
            ...planCloseReasons.map((code) => ({ value: code, label: words.code('planEnd', code) })),
          ]}
        />
        <OpenGoals goals={open.goals} value={value.goals} onChange={(goals) => set({ goals })} />
        <OpenItems items={open.items} value={value.items} onChange={(items) => set({ items })} />
        {open.goals.length + open.items.length === 0 ? <p className="row-t">{t('plan.closeNothing')}</p> : null}
        <TextAreaField
          label={t('plan.closeWords')}
          optional
          value={value.words}
          maxLength={2000}
          onChange={(typed) => set({ words: typed })}
        />
      </FormFrame>
    </Dialog>
  );
}

interface ListOf {
  readonly value: Readonly<Record<string, string>>;
  readonly onChange: (value: Record<string, string>) => void;
}

function OpenGoals({ goals, value, onChange }: ListOf & { goals: readonly { id: string; title: string }[] }) {
  const words = useWords();
  const { goalCloseReasons } = useCodes();
  if (goals.length === 0) return null;
  const reasons = [
    { value: '', label: words.t('course.choose') },
    ...goalCloseReasons.map((code) => ({ value: code, label: words.code('goalEnd', code) })),
  ];
  return (
    <fieldset className="field">
      <legend className="usa-label">{words.t('plan.closeGoals')}</legend>
      {goals.map(({ id, title }) => (
        <SelectField
          key={id}
          label={title}
          value={value[id] ?? ''}
          onChange={(reason) => onChange({ ...value, [id]: reason })}
          options={reasons}
        />
      ))}
    </fieldset>
  );
}

function OpenItems({ items, value, onChange }: ListOf & { items: readonly OpenItem[] }) {
  const words = useWords();
  const { t } = words;
  const { file } = usePlan();
  if (items.length === 0) return null;
  const handedOn = placesOf(file).map((code) => ({ value: code, label: t('plan.becomes.handed-on', { place: placeName(code, words) }) }));
  const choices = (mandated: boolean) => [
    { value: '', label: t(mandated ? 'plan.becomes.required' : 'course.choose') },
    ...(mandated ? [] : [{ value: 'ended', label: t('plan.becomes.ended') }]),
    ...handedOn,
  ];
  return (
    <fieldset className="field">
      <legend className="usa-label">{t('plan.closeItems')}</legend>
      {items.map(({ id, title, mandated }) => (
        <SelectField
          key={id}
          label={title}
          value={value[id] ?? ''}
          onChange={(becomes) => onChange({ ...value, [id]: becomes })}
          options={choices(mandated)}
        />
      ))}
    </fieldset>
  );
}
