import type { AgreementText } from '../../../api/plan-record.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useSession } from '../../../app/session/session.js';
import { useWords } from '../../../app/words/words.js';
import { ChoiceField } from '../../../ui/fields.js';
import type { MyPlan } from '../my-page.js';
import { NeedsNetwork } from '../needs-network.js';
import { OwnWords } from '../own-words.js';
import { useMyForm } from '../use-my-form.js';

interface AnswerFormProps {
  readonly text: AgreementText;
  readonly mine: MyPlan;
}

/** Yes or no to exactly the text above, by the person themselves. Neither is chosen beforehand, and a no needs no reason. */
export function AnswerForm({ text, mine }: AnswerFormProps) {
  const { t } = useWords();
  const form = useAnswer({ text, mine });
  const { answer, reason } = form.value;
  const save = answer === 'yes' ? t('me.answer.sign') : t('me.answer.save');
  return (
    <FormFrame form={form} save={save} missing={answer ? undefined : t('me.answer.missing')} text={reason} label={t('me.answer.question')}>
      <ChoiceField
        legend={t('me.answer.question')}
        hint={t('me.answer.hint')}
        value={answer || undefined}
        onChange={(chosen) => form.set({ answer: chosen })}
        options={[
          { value: 'yes', label: t('me.answer.yes') },
          { value: 'no', label: t('me.answer.no') },
        ]}
      />
      {answer === 'yes' ? <p className="row-t">{t('me.answer.signature')}</p> : null}
      {answer === 'no' ? (
        <OwnWords form={form} name="reason" label={t('me.answer.reason')} hint={t('me.answer.reasonHint')} optional most={2000} />
      ) : null}
      <NeedsNetwork />
    </FormFrame>
  );
}

/** A signature does not wait on the device: the service must have the very text that was read. */
function useAnswer({ text, mine }: AnswerFormProps) {
  const { actor } = useSession();
  const { version, language, textHash } = text;
  const personId = actor.personId ?? '';
  return useMyForm(mine, {
    draft: `answer.${version}`,
    initial: { answer: '', reason: '' },
    path: ({ answer }) => (answer === 'yes' ? 'agreement' : 'agreement-declined'),
    body: ({ answer, reason }) =>
      answer === 'yes'
        ? { version, personId, capacity: 'self', language, signature: 'electronic', textHash }
        : { version, personId, language, ...(reason.trim() && { reason: reason.trim() }) },
    onDone: () => undefined,
  });
}
