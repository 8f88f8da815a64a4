import { useQueryClient } from '@tanstack/react-query';
import { command } from '../../api/client.js';
import { useDraftedForm } from '../../app/forms/drafted-form.js';
import { useWords } from '../../app/words/words.js';
import { placeName } from '../../ui/program-mark.js';
import type { LookGroup } from './looks.js';
import { MyFormDialog } from './my-form-dialog.js';
import { OwnWords } from './own-words.js';

/** The person says of a look that it is not right; no reason is asked for. Without a network it waits on the device. */
export function QuestionLookDialog({ group: { lookId, who }, onClose }: { group: LookGroup; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const queries = useQueryClient();
  const mayWait = { item: lookId, words: t('me.looked.wrong'), title: who.name };
  const form = useDraftedForm({
    key: `my-look.${lookId}`,
    initial: { words: '' },
    send: ({ words: said }) => command('/api/access-log/questions', { lookId, ...(said.trim() && { words: said.trim() }) }, { mayWait }),
    onDone: () => {
      void queries.invalidateQueries();
      onClose();
    },
    onQueued: onClose,
  });
  const about = `${who.name}, ${placeName(who.program ?? who.organization, words)}`;
  return (
    <MyFormDialog {...{ title: t('me.looked.wrongTitle'), about, form, save: t('me.looked.wrongSave'), onClose }} text={form.value.words}>
      <OwnWords form={form} name="words" label={t('me.looked.wrongWords')} hint={t('me.looked.wrongHint')} optional most={1000} />
    </MyFormDialog>
  );
}
