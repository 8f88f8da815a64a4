import { useQueryClient } from '@tanstack/react-query';
import { command } from '../../api/client.js';
import { useDraftedForm } from '../../app/forms/drafted-form.js';
import { SaveOrCancel } from '../../app/forms/save-or-cancel.js';
import { useWords } from '../../app/words/words.js';
import { Dialog } from '../../ui/dialog.js';
import { SendError } from '../../ui/error-state.js';
import { TextAreaField } from '../../ui/fields.js';
import { SaidByField } from './said-by-field.js';

/** What somebody does well, in their own words if it can be. */
export function StrengthDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const form = useDraftedForm({
    key: `strength-${personId}`,
    initial: { words: '', said: 'person' },
    send: (value) => command(`/api/people/${personId}/strengths`, { words: value.words.trim(), said: value.said }),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: ['person', personId] });
      onClose();
    },
  });
  const { value, set, sending } = form;
  const footer = <SaveOrCancel save={t('save.save')} disabled={form.busy || !value.words.trim()} onSave={form.submit} onCancel={onClose} />;
  return (
    <Dialog title={t('person.addStrength')} width={620} onClose={onClose} footer={footer}>
      <div className="flow">
        <TextAreaField
          label={t('person.strengthLabel')}
          hint={t('person.strengthHint')}
          voice
          rows={3}
          maxLength={500}
          value={value.words}
          onChange={(words) => set({ words })}
        />
        <SaidByField legend={t('person.strengthSaidBy')} value={value.said} onChange={(said) => set({ said })} />
        <SendError sending={sending} onTryNow={form.tryNow} text={value.words} />
      </div>
    </Dialog>
  );
}
