import { useDraftedForm } from '../../app/forms/drafted-form.js';
import { SaveOrCancel } from '../../app/forms/save-or-cancel.js';
import { useWords } from '../../app/words/words.js';
import { Dialog } from '../../ui/dialog.js';
import { SendError } from '../../ui/error-state.js';
import { SelectField, TextAreaField } from '../../ui/fields.js';
import { answer, type AnswerReason, type ParkedKey, type Retried } from './operations-api.js';

const REASONS: readonly AnswerReason[] = ['cannot-be-repaired', 'entered-in-error', 'counted-elsewhere', 'no-longer-needed'];

interface AnswerDialogProps {
  readonly parked: ParkedKey;
  onClose(): void;
  onDone(retried: Retried): void;
}

/** Somebody says that an event shall not count for a key, and why. It is for ever, so the dialog says so first. */
export function AnswerDialog({ parked, onClose, onDone }: AnswerDialogProps) {
  const { t, code } = useWords();
  const { projection, key, eventId, eventType } = parked;
  const form = useDraftedForm({
    key: `answer-${eventId}`,
    initial: { reason: REASONS[0] as AnswerReason, note: '' },
    send: ({ reason, note }) => answer({ projection, key, eventId, reason, ...(note.trim() ? { note: note.trim() } : {}) }),
    onDone,
  });
  const footer = <SaveOrCancel save={t('operations.answerSave')} disabled={form.busy} onSave={form.submit} onCancel={onClose} />;
  const lead = <p className="row-t">{t('operations.answerLead', { type: eventType ?? eventId })}</p>;
  return (
    <Dialog title={t('operations.answerTitle')} width={600} onClose={onClose} footer={footer} lead={lead}>
      <p className="row-t operations-key">
        {projection} <span className="sub">{key}</span>
      </p>
      <SelectField
        label={t('operations.reason')}
        value={form.value.reason}
        onChange={(reason) => form.set({ reason: reason as AnswerReason })}
        options={REASONS.map((reason) => ({ value: reason, label: code('answerReason', reason) }))}
      />
      <TextAreaField
        label={t('operations.note')}
        hint={t('operations.noteHint')}
        optional
        rows={3}
        maxLength={500}
        value={form.value.note}
        onChange={(note) => form.set({ note })}
      />
      <SendError sending={form.sending} onTryNow={form.tryNow} text={form.value.note} />
    </Dialog>
  );
}
