import { useState } from 'react';
import { command } from '../../api/client.js';
import { useSender } from '../../api/use-sender.js';
import { SaveOrCancel } from '../../app/forms/save-or-cancel.js';
import { useWords } from '../../app/words/words.js';
import { Dialog } from '../../ui/dialog.js';
import { SendError } from '../../ui/error-state.js';
import { ChoiceField } from '../../ui/fields.js';
import { useQueryClient } from '@tanstack/react-query';

/** They do not want to go on: who said so is recorded, and the contact ends. */
export function WithdrawDialog({ intakeId, onClose }: { intakeId: string; onClose: () => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [by, setBy] = useState<string>();
  const sender = useSender(
    (who: string) => command(`/api/intakes/${intakeId}/withdrawal`, { by: who }),
    () => {
      void queries.invalidateQueries({ queryKey: ['intake', intakeId] });
      onClose();
    },
  );
  const footer = (
    <SaveOrCancel
      save={t('intake.withdraw.do')}
      disabled={by === undefined || sender.busy}
      onSave={() => by && void sender.send(by)}
      onCancel={onClose}
    />
  );
  const options = [
    { value: 'person', label: t('intake.withdraw.person') },
    { value: 'worker', label: t('intake.withdraw.worker') },
  ];
  return (
    <Dialog
      title={t('intake.withdraw.title')}
      width={560}
      onClose={onClose}
      footer={footer}
      lead={<p className="row-t">{t('intake.withdraw.lead')}</p>}
    >
      <ChoiceField legend={t('intake.withdraw.by')} value={by} onChange={setBy} options={options} />
      <SendError sending={sender.sending} onTryNow={sender.tryNow} />
    </Dialog>
  );
}
