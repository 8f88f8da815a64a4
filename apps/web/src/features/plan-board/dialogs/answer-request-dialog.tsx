import type { ActionRequest, PlanAction } from '../../../api/plans.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { CopyText } from '../../../ui/error-state.js';
import { TextAreaField } from '../../../ui/fields.js';
import { Voice } from '../../../ui/marks.js';
import { Note } from '../../../ui/note.js';
import { may, usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';
import { answeredMeanwhile } from './answered-meanwhile.js';

interface Asked {
  readonly action: PlanAction;
  readonly request: ActionRequest;
}

/**
 * A worker answers somebody who asked for another time or for help: in words here, or by another day of the step. Where somebody else was
 * faster, it says so, and what was typed stays to be copied.
 */
export function AnswerRequestDialog({ action, request }: Asked) {
  const words = useWords();
  const { t } = words;
  const { close } = usePlan();
  const today = useToday();
  const { name } = request.who;
  const form = usePlanForm({
    draft: `answer.${request.requestId}`,
    initial: { words: '' },
    path: `requests/${request.requestId}/answer`,
    body: ({ words: typed }) => ({ words: typed.trim() }),
  });
  const { value, set } = form;
  const title = t('request.answer.title', { name });
  // One's own answer may be read before it is acknowledged.
  const meanwhile = form.busy ? undefined : answeredMeanwhile(action, request, words, today);
  return (
    <Dialog title={title} lead={<p className="meta">{action.title}</p>} width={560} onClose={close}>
      <div className="flow">
        <p>{t(request.wants === 'help' ? 'request.needs.help' : 'request.needs.another-time', { name })}</p>
        {request.words ? <Voice words={request.words} /> : null}
        {meanwhile ? (
          <NotNeeded because={meanwhile} typed={value.words} />
        ) : (
          <>
            <ByAnotherDay action={action} request={request} />
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
                onChange={(typed) => set({ words: typed })}
              />
            </FormFrame>
          </>
        )}
      </div>
    </Dialog>
  );
}

function ByAnotherDay({ action, request }: Asked) {
  const { t } = useWords();
  const { open, readOnly } = usePlan();
  if (request.wants !== 'another-time' || !may(action, 'revise-action', readOnly)) return null;
  return (
    <>
      <p className="row-t">{t('request.answer.byDay')}</p>
      <Button look="outline" onClick={() => open({ is: 'action', actionId: action.actionId })}>
        {t('request.answer.change')}
      </Button>
    </>
  );
}

/** There is nothing to answer any more. The hand that still types stays in its text, which takes nothing more, and presses nothing. */
function NotNeeded({ because, typed }: { because: string; typed: string }) {
  const { t } = useWords();
  const { close } = usePlan();
  const text = typed.trim();
  return (
    <>
      <Note tone="hold" urgent>
        {because}
      </Note>
      {text ? (
        <TextAreaField label={t('request.answer.notSent')} rows={3} value={typed} onChange={() => undefined} readOnly autoFocus />
      ) : null}
      <div className="line">
        {text ? <CopyText text={text} /> : null}
        <Button look="quiet" onClick={close}>
          {t('dialog.close')}
        </Button>
      </div>
    </>
  );
}
