import { useQueryClient } from '@tanstack/react-query';
import { command } from '../../api/client.js';
import { useDraftedForm } from '../../app/forms/drafted-form.js';
import { FormFrame } from '../../app/forms/form-frame.js';
import { useWords } from '../../app/words/words.js';
import { Dialog } from '../../ui/dialog.js';
import { TextAreaField } from '../../ui/fields.js';
import { placeName } from '../../ui/program-mark.js';
import type { LookGroup } from './looks.js';

/** The person says of a look that it is not right; no reason is asked for. */
export function QuestionLookDialog({ group: { lookId, who }, onClose }: { group: LookGroup; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const queries = useQueryClient();
  const form = useDraftedForm({
    key: `my-look.${lookId}`,
    initial: { said: '' },
    send: ({ said }) => command('/api/access-log/questions', { lookId, ...(said.trim() && { words: said.trim() }) }),
    onDone: () => {
      void queries.invalidateQueries();
      onClose();
    },
  });
  const { said } = form.value;
  return (
    <Dialog title={t('me.looked.wrongTitle')} width={520} onClose={onClose}>
      <div className="me-form flow">
        <p>
          <b>{`${who.name}, ${placeName(who.program ?? who.organization, words)}`}</b>
        </p>
        <FormFrame form={form} save={t('me.looked.wrongSave')} text={said} onCancel={onClose} label={t('me.looked.wrongTitle')}>
          <TextAreaField
            label={t('me.looked.wrongWords')}
            hint={t('me.looked.wrongHint')}
            optional
            voice
            rows={3}
            maxLength={1000}
            value={said}
            onChange={(typed) => form.set({ said: typed })}
          />
        </FormFrame>
      </div>
    </Dialog>
  );
}
