import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../../../api/client.js';
import type { PlanAction } from '../../../api/plans.js';
import { useSender } from '../../../api/use-sender.js';
import { useDraft } from '../../../app/drafts/use-draft.js';
import { useWords } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { SendError } from '../../../ui/error-state.js';
import { TextAreaField } from '../../../ui/fields.js';
import { may, usePlan } from '../plan-context.js';

type Step = 'started' | 'completed' | 'cancelled';

const STEPS = [
  { step: 'completed', command: 'complete-action', key: 'action.complete' },
  { step: 'started', command: 'start-action', key: 'action.start' },
  { step: 'cancelled', command: 'cancel-action', key: 'action.cancel' },
] as const satisfies readonly { step: Step; command: string; key: string }[];

/** Done (with a note), started, or no longer needed (with the reason). */
export function ActionSteps({ action }: { action: PlanAction }) {
  const { t } = useWords();
  const { close, readOnly } = usePlan();
  const [asking, setAsking] = useState<'completed' | 'cancelled' | undefined>();
  const allowed = STEPS.filter(({ command: name }) => may(action, name, readOnly));
  const sender = useStep(action, close);
  if (allowed.length === 0) return null;
  if (asking) return <AskWhy action={action} step={asking} onBack={() => setAsking(undefined)} />;
  return (
    <>
      {allowed.map(({ step, key }, index) => (
        <Button
          key={step}
          look={index === 0 ? 'filled' : 'outline'}
          disabled={sender.busy}
          onClick={() => (step === 'started' ? void sender.send({ step, body: {} }) : setAsking(step))}
        >
          {t(key)}
        </Button>
      ))}
      <SendError sending={sender.sending} onTryNow={sender.tryNow} />
    </>
  );
}

function AskWhy({ action, step, onBack }: { action: PlanAction; step: 'completed' | 'cancelled'; onBack: () => void }) {
  const { t } = useWords();
  const { close } = usePlan();
  const draft = useDraft(`plan.action.${action.actionId}.${step}`, { text: '' });
  const sender = useStep(action, () => {
    void draft.clear();
    close();
  });
  const text = draft.value.text.trim();
  const needed = step === 'cancelled' && text === '';
  const send = (): void => void sender.send({ step, body: step === 'cancelled' ? { reason: text } : text ? { note: text } : {} });
  return (
    <div className="ask-why flow-2">
      <SendError sending={sender.sending} onTryNow={sender.tryNow} text={draft.value.text} />
      <TextAreaField
        label={t(step === 'completed' ? 'action.note' : 'action.reason')}
        optional={step === 'completed'}
        value={draft.value.text}
        maxLength={step === 'completed' ? 2000 : 1000}
        autoFocus
        onChange={(next) => draft.setValue({ text: next })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !needed) send();
        }}
      />
      <div className="line">
        <Button disabled={sender.busy || needed} onClick={send}>
          {t(step === 'completed' ? 'action.complete' : 'action.cancel')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('save.cancel')}
        </Button>
      </div>
    </div>
  );
}

function useStep(action: PlanAction, onDone: () => void) {
  const { board } = usePlan();
  const queries = useQueryClient();
  return useSender(
    ({ step, body }: { step: Step; body: object }) => command(`/api/plans/${board.id}/actions/${action.actionId}/${step}`, body),
    () => {
      void queries.invalidateQueries();
      onDone();
    },
  );
}
