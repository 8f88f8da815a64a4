import { useCodes } from '../../../api/codes.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { SelectField, TextAreaField } from '../../../ui/fields.js';
import { placesOf } from '../../case/places.js';
import { usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';
import { closingBody, isComplete, NOTHING_SAID, openOf, PERSON_DIED, withReason, type Closing } from './closing.js';
import { OpenEnds } from './open-ends.js';

/** Close the plan: everything that is open is listed, and each has its end before the plan has one. */
export function ClosePlanDialog() {
  const words = useWords();
  const { t } = words;
  const { board, file, close } = usePlan();
  const { planCloseReasons } = useCodes();
  const open = openOf(board, words);
  const form = usePlanForm<Closing>({
    draft: 'closing',
    initial: NOTHING_SAID,
    path: 'closure',
    body: (value) => closingBody(value, open),
  });
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
          onChange={(reason) => set(withReason(value, reason, open))}
          options={[
            { value: '', label: t('course.choose') },
            ...planCloseReasons.map((code) => ({ value: code, label: words.code('planEnd', code) })),
          ]}
        />
        {value.reason === PERSON_DIED ? <p className="row-t">{t('planEnd.person-died.after')}</p> : null}
        <OpenEnds open={open} places={placesOf(file)} value={value} onChange={set} />
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
