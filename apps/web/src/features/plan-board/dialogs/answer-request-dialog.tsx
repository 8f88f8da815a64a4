import type { ActionRequest, PlanAction } from '../../../api/plans.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useWords } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextAreaField } from '../../../ui/fields.js';
import { Voice } from '../../../ui/marks.js';
import { may, usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';

/** A worker answers somebody who asked for another time or for help: in words here, or by another day of the step. */
export function AnswerRequestDialog({ action, request }: { action: PlanAction; request: ActionRequest }) {
  const { t } = useWords();
  const { open, close, readOnly } = usePlan();
  const { name } = request.who;
  const form = usePlanForm({
    draft: `answer.${request.requestId}`,
    initial: { words: '' },
    path: `requests/${request.requestId}/answer`,
    body: ({ words }) => ({ words: words.trim() }),
  });
  const { value, set } = form;
  const title = t('request.answer.title', { name });
  return (
    <Dialog title={title} lead={<p className="meta">{action.title}</p>} width={560} onClose={close}>
      <div className="flow">
        <p>{t(request.wants === 'help' ? 'request.needs.help' : 'request.needs.another-time', { name })}</p>
        {request.words ? <Voice words={request.words} /> : null}
        {request.wants === 'another-time' && may(action, 'revise-action', readOnly) ? (
          <>
            <p className="row-t">{t('request.answer.byDay')}</p>
            <Button look="outline" onClick={() => open({ is: 'action', actionId: action.actionId })}>
              {t('request.answer.change')}
            </Button>
          </>
        ) : null}
        <FormFrame
          form={form}
          save={t('request.answer.save')}
          missing={value.words.trim() ? undefined : t('request.answer.missing')}
          text={value.words}
          onCancel={close}
          label={title}
        >
          <TextAreaField
            label={t('request.answer.words', { name })}
            hint={t('request.answer.hint')}
            rows={3}
            maxLength={1000}
            value={value.words}
            onChange={(words) => set({ words })}
          />
        </FormFrame>
      </div>
    </Dialog>
  );
}
