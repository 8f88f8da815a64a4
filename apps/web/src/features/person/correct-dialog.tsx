import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../../api/client.js';
import { asksBeforeBirth, BeforeBirthDialog } from '../../app/forms/before-birth-dialog.js';
import { useDraftedForm } from '../../app/forms/drafted-form.js';
import { SaveOrCancel } from '../../app/forms/save-or-cancel.js';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { Dialog } from '../../ui/dialog.js';
import { SendError } from '../../ui/error-state.js';
import { TextAreaField } from '../../ui/fields.js';
import { correctionOf, rightValue, type CorrectionForm } from './correction.js';
import { CorrectionFields } from './correction-fields.js';
import type { Correctable, PersonFact } from './person-facts.js';
import { SaidByField } from './said-by-field.js';

interface CorrectDialogProps {
  readonly personId: string;
  readonly fact: PersonFact;
  readonly correct: Correctable;
  onClose(): void;
}

/** Corrects a fact with a reason; the value of before stays beside the new one. */
export function CorrectDialog({ personId, fact, correct, onClose }: CorrectDialogProps) {
  const { t } = useWords();
  const today = useToday();
  const [tried, setTried] = useState(false);
  const form = useCorrection(personId, fact, correct, onClose);
  const { value, set, sending } = form;
  const right = rightValue(correct, value, today);
  const save = (): void => {
    setTried(true);
    if (right && value.reason.trim()) form.submit();
  };
  const error = tried && !right ? t(correct.kind === 'birth' ? 'person.correct.birthMissing' : 'person.correct.missing') : undefined;
  const footer = <SaveOrCancel save={t('person.correct.save')} disabled={form.busy} onSave={save} onCancel={onClose} />;
  return (
    <Dialog
      title={t('person.correct.title')}
      width={680}
      onClose={onClose}
      footer={footer}
      lead={<p className="row-t">{t('person.correct.lead')}</p>}
    >
      <div className="flow">
        <div className="was">
          <p className="meta">{t('person.correct.was')}</p>
          <p>{`${fact.label}: ${fact.words}`}</p>
        </div>
        <CorrectionFields correct={correct} value={value} set={set} error={error} />
        <TextAreaField
          label={t('person.correct.reason')}
          hint={t('person.correct.reasonHint')}
          error={tried && !value.reason.trim() ? t('person.correct.missing') : undefined}
          rows={2}
          maxLength={500}
          value={value.reason}
          onChange={(reason) => set({ reason })}
        />
        <SaidByField legend={t('person.correct.saidBy')} value={value.said} onChange={(said) => set({ said })} />
        {asksBeforeBirth(sending) ? (
          <BeforeBirthDialog onConfirm={form.confirmBeforeBirth} onChange={() => set({})} />
        ) : (
          <SendError sending={sending} onTryNow={form.tryNow} text={value.reason} />
        )}
      </div>
    </Dialog>
  );
}

function useCorrection(personId: string, fact: PersonFact, correct: Correctable, onDone: () => void) {
  const queries = useQueryClient();
  const today = useToday();
  return useDraftedForm<CorrectionForm, unknown>({
    key: `correct-${fact.from.eventId ?? fact.id}`,
    initial: correctionOf(correct),
    send: (value, answers) =>
      command(`/api/people/${personId}/corrections`, {
        eventId: fact.from.eventId,
        reason: value.reason.trim(),
        said: value.said,
        ...rightValue(correct, value, today),
        ...answers,
      }),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: ['person', personId] });
      onDone();
    },
  });
}
