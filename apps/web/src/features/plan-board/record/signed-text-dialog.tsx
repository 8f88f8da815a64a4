import { useQuery } from '@tanstack/react-query';
import { signedTextQuery } from '../../../api/plan-record.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { Note } from '../../../ui/note.js';
import { QueryView } from '../../../ui/query-view.js';
import { usePlan } from '../plan-context.js';
import { ExactText } from './exact-text.js';

/** The text that was signed, rendered again and compared with its fingerprint. */
export function SignedTextDialog({ eventId, version, onClose }: { eventId: string; version: number; onClose: () => void }) {
  const { t } = useWords();
  const { board } = usePlan();
  const query = useQuery(signedTextQuery(board.id, eventId));
  return (
    <Dialog title={t('signed.title', { version })} width={720} onClose={onClose}>
      <QueryView query={query}>
        {(signed) => (
          <div className="flow">
            <Note tone={signed.same ? 'calm' : 'late'}>{t(signed.same ? 'signed.same' : 'signed.other')}</Note>
            {signed.withheld ? <p>{t('signed.withheld')}</p> : null}
            {signed.text ? <ExactText text={signed.text} language={signed.language} label={t('signed.title', { version })} /> : null}
            <p className="meta mono">{t('signed.hash', { hash: signed.signedHash })}</p>
          </div>
        )}
      </QueryView>
    </Dialog>
  );
}
