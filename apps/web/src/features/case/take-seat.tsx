import { useQueryClient } from '@tanstack/react-query';
import type { CaseHeader } from '../../api/casework.js';
import { command } from '../../api/client.js';
import { useSender } from '../../api/use-sender.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { SendError } from '../../ui/error-state.js';
import { Note } from '../../ui/note.js';

/** Takes the seat that was offered to you. */
export function TakeSeat({ caseId, seatId }: { caseId: string; seatId: string }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const sender = useSender(
    () => command(`/api/cases/${caseId}/seats/${seatId}/taken`, {}),
    () => void queries.invalidateQueries(),
  );
  return (
    <>
      <Button size="small" disabled={sender.busy} onClick={() => void sender.send(undefined)}>
        {t('team.take')}
      </Button>
      <SendError sending={sender.sending} onTryNow={sender.tryNow} />
    </>
  );
}

/** Whoever was asked onto the team is told so on every tab of the case, until they take the seat. */
export function AskedOntoTeam({ file }: { file: CaseHeader }) {
  const { t } = useWords();
  const seat = file.team.find(({ allowed }) => allowed.includes('take-seat'));
  if (!seat) return null;
  return (
    <Note tone="calm">
      <p className="line">
        {t('team.asked')} <TakeSeat caseId={file.id} seatId={seat.seatId} />
      </p>
    </Note>
  );
}
