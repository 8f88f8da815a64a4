import type { PlanAction } from '../../api/plans.js';
import { FormFrame } from '../../app/forms/form-frame.js';
import { useWords } from '../../app/words/words.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, TextAreaField } from '../../ui/fields.js';
import type { MyPlan } from './my-page.js';
import { useMyForm } from './use-my-form.js';

const WANTS = ['another-time', 'help'] as const;

/** The person says that they need another time for a step, or help with it. No reason is asked for, and nothing is missed by it. */
export function AskDialog({ mine, action, onClose }: { mine: MyPlan; action: PlanAction; onClose: () => void }) {
  const { t } = useWords();
  const form = useMyForm(mine, {
    draft: `ask.${action.actionId}`,
    initial: { wants: '', words: '' },
    path: `actions/${action.actionId}/requests`,
    body: ({ wants, words }) => ({ wants, ...(words.trim() && { words: words.trim() }) }),
    mayWait: { item: action.actionId, words: t('me.ask') },
    onDone: onClose,
  });
  const { value, set } = form;
  return (
    <Dialog title={t('me.ask.title')} width={520} onClose={onClose}>
      <div className="me-form flow">
        <p>
          <b>{action.title}</b>
        </p>
        <FormFrame
          form={form}
          save={t('me.ask.save')}
          missing={value.wants ? undefined : t('me.ask.missing')}
          text={value.words}
          onCancel={onClose}
          label={t('me.ask.title')}
        >
          <ChoiceField
            legend={t('me.ask.what')}
            value={value.wants || undefined}
            onChange={(wants) => set({ wants })}
            options={WANTS.map((wants) => ({ value: wants, label: t(`me.ask.${wants}`) }))}
          />
          <TextAreaField
            label={t('me.say.words')}
            hint={t('me.ask.hint')}
            optional
            voice
            rows={2}
            maxLength={1000}
            value={value.words}
            onChange={(words) => set({ words })}
          />
          {action.mandated ? <p className="meta">{t('me.ask.law')}</p> : null}
        </FormFrame>
      </div>
    </Dialog>
  );
}
