import { FormFrame } from '../../../app/forms/form-frame.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextAreaField } from '../../../ui/fields.js';
import { AskAboutHidden } from '../../case/ending/ask-about-hidden.js';
import { placesOf } from '../../case/places.js';
import { usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';
import { WhyItEnds } from './choose-field.js';
import { closingBody, isComplete, NOTHING_SAID, openOf, withReason, type Closing } from './closing.js';
import { OpenEnds } from './open-ends.js';

/** Close the plan: everything that is open is listed, and each has its end before the plan has one. */
export function ClosePlanDialog() {
  const words = useWords();
  const { t } = words;
  const { board, file, close } = usePlan();
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
        <WhyItEnds label={t('plan.closeWhy')} value={value.reason} onChange={(reason) => set(withReason(value, reason, open))} />
        <OpenEnds open={open} places={placesOf(file)} value={value} onChange={set} />
        {open.goals.length + open.items.length === 0 ? <p className="row-t">{t('plan.closeNothing')}</p> : null}
        <TextAreaField
          label={t('plan.closeWords')}
          optional
          value={value.words}
          maxLength={2000}
          onChange={(typed) => set({ words: typed })}
        />
        <AskAboutHidden file={file} sending={form.sending} />
      </FormFrame>
    </Dialog>
  );
}
