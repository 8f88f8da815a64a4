import type { PlanAction } from '../../api/plans.js';
import { useWords } from '../../app/words/words.js';
import { ChoiceField } from '../../ui/fields.js';
import { MyFormDialog } from './my-form-dialog.js';
import type { MyPlan } from './my-page.js';
import { OwnWords } from './own-words.js';
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
    mayWait: ({ wants }) => ({
      item: action.actionId,
      words: t(wants === 'help' ? 'me.ask.help' : 'me.ask.another-time'),
      title: action.title ?? undefined,
    }),
    onDone: onClose,
  });
  const { value, set } = form;
  return (
    <MyFormDialog
      {...{ title: t('me.ask.title'), about: action.title, form, save: t('me.ask.save'), onClose }}
      missing={value.wants ? undefined : t('me.ask.missing')}
      text={value.words}
    >
      <ChoiceField
        legend={t('me.ask.what')}
        value={value.wants || undefined}
        onChange={(wants) => set({ wants })}
        options={WANTS.map((wants) => ({ value: wants, label: t(`me.ask.${wants}`) }))}
      />
      <OwnWords form={form} name="words" label={t('me.say.words')} hint={t('me.ask.hint')} optional rows={2} most={1000} />
      {action.mandated ? <p className="meta">{t('me.ask.law')}</p> : null}
    </MyFormDialog>
  );
}
