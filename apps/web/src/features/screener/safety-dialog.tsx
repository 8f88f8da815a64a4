import { useQueryClient } from '@tanstack/react-query';
import { command } from '../../api/client.js';
import { useDraftedForm } from '../../app/forms/drafted-form.js';
import { SaveOrCancel } from '../../app/forms/save-or-cancel.js';
import { useWords } from '../../app/words/words.js';
import { Dialog } from '../../ui/dialog.js';
import { SendError } from '../../ui/error-state.js';
import { TextAreaField } from '../../ui/fields.js';

/** Somebody may not be safe: flagged by the worker, whatever the answers say. It goes before every other rule. */
export function SafetyDialog({ triageId, onClose }: { triageId: string; onClose: () => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const form = useDraftedForm({
    key: `safety-${triageId}`,
    initial: { note: '' },
    send: ({ note }) => command(`/api/triages/${triageId}/safety-concern`, note.trim() ? { note: note.trim() } : {}),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: ['triage', triageId] });
      onClose();
    },
  });
  const footer = <SaveOrCancel save={t('safety.save')} disabled={form.busy} onSave={form.submit} onCancel={onClose} />;
  return (
    <Dialog title={t('safety.flag')} width={600} onClose={onClose} footer={footer} lead={<p className="row-t">{t('safety.lead')}</p>}>
      <TextAreaField
        label={t('safety.note')}
        optional
        rows={3}
        maxLength={2000}
        value={form.value.note}
        onChange={(note) => form.set({ note })}
      />
      <SendError sending={form.sending} onTryNow={form.tryNow} text={form.value.note} />
    </Dialog>
  );
}
