import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../../../api/client.js';
import type { PlanAction } from '../../../api/plans.js';
import { useSender } from '../../../api/use-sender.js';
import { useDraft } from '../../../app/drafts/use-draft.js';
import { useWords } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { SendError } from '../../../ui/error-state.js';
import { SelectField, TextAreaField } from '../../../ui/fields.js';
import { may, usePlan } from '../plan-context.js';

type Step = 'started' | 'completed' | 'cancelled';

const STEPS = [
  { step: 'completed', command: 'complete-action', key: 'action.complete' },
  { step: 'started', command: 'start-action', key: 'action.start' },
  { step: 'cancelled', command: 'cancel-action', key: 'action.cancel' },
] as const satisfies readonly { step: Step; command: string; key: string }[];

/** How a duty by law can end before it was done. */
const GROUND_ENDED = ['duty-met', 'order-ended', 'law-changed', 'does-not-apply', 'person-died'] as const;

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
  const words = useWords();
  const { t } = words;
  const { close } = usePlan();
  const draft = useDraft(`plan.action.${action.actionId}.${step}`, { text: '', groundEnded: '' });
  const sender = useStep(action, () => {
    void draft.clear();
    close();
  });
  const { groundEnded } = draft.value;
  const text = draft.value.text.trim();
  const byLaw = step === 'cancelled' && action.mandated;
  const needed = step === 'cancelled' && (text === '' || (byLaw && !groundEnded));
  const reason = { reason: text, ...(byLaw ? { groundEnded } : {}) };
  const send = (): void => void sender.send({ step, body: step === 'cancelled' ? reason : text ? { note: text } : {} });
  return (
    <div className="ask-why flow-2">
      <SendError sending={sender.sending} onTryNow={sender.tryNow} text={draft.value.text} />
      {byLaw ? (
        <SelectField
          label={t('action.groundEnded')}
          hint={t('action.groundEndedHint')}
          value={groundEnded}
          onChange={(ended) => draft.setValue((was) => ({ ...was, groundEnded: ended }))}
          options={['', ...GROUND_ENDED].map((value) => ({
            value,
            label: value ? words.code('groundEnded', value) : t('action.chooseEnded'),
          }))}
        />
      ) : null}
      <TextAreaField
        label={t(step === 'completed' ? 'action.note' : 'action.reason')}
        optional={step === 'completed'}
        value={draft.value.text}
        maxLength={step === 'completed' ? 2000 : 1000}
        autoFocus
        onChange={(next) => draft.setValue((was) => ({ ...was, text: next }))}
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
  const { t } = useWords();
  const { board } = usePlan();
  const queries = useQueryClient();
  return useSender(
    ({ step, body }: { step: Step; body: object }) => {
      const what = STEPS.find((one) => one.step === step);
      const mayWait = { item: action.actionId, words: what ? t(what.key) : step, title: action.title ?? undefined };
      return command(`/api/plans/${board.id}/actions/${action.actionId}/${step}`, body, { mayWait });
    },
    () => {
      void queries.invalidateQueries();
      onDone();
    },
    onDone,
  );
}
