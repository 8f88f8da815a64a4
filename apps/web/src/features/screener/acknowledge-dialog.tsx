import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../../api/client.js';
import { useDraftedForm } from '../../app/forms/drafted-form.js';
import { FormFrame } from '../../app/forms/form-frame.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextAreaField } from '../../ui/fields.js';

interface Escalation {
  readonly triageId: string;
  readonly deadlineId: string;
  /** What was missed, in words. */
  readonly title: string;
}

/** A supervisor says that they have seen what was missed, with a note if there is anything to say. */
export function AcknowledgeButton(of: Escalation) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="outline" size="small" icon="check" onClick={() => setOpen(true)} aria-label={t('escalation.of', { title: of.title })}>
        {t('escalation.open')}
      </Button>
      {open ? <AcknowledgeDialog of={of} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function AcknowledgeDialog({ of: { triageId, deadlineId, title }, onClose }: { of: Escalation; onClose: () => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const form = useDraftedForm({
    key: `escalation.${deadlineId}`,
    initial: { note: '' },
    send: ({ note }) => {
      const path = `/api/triages/${triageId}/escalations/${deadlineId}/acknowledgement`;
      return command(path, note.trim() ? { note: note.trim() } : {});
    },
    onDone: () => {
      void queries.invalidateQueries();
      onClose();
    },
  });
  const { note } = form.value;
  return (
    <Dialog title={t('escalation.title')} lead={<p className="meta">{t('escalation.lead')}</p>} width={560} onClose={onClose}>
      <FormFrame form={form} save={t('escalation.save')} text={note} onCancel={onClose} label={t('escalation.title')}>
        <p className="row-t">{title}</p>
        <TextAreaField
          label={t('escalation.note')}
          optional
          rows={3}
          maxLength={2000}
          value={note}
          onChange={(typed) => form.set({ note: typed })}
        />
      </FormFrame>
    </Dialog>
  );
}
