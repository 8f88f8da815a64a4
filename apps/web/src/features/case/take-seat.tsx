import { useQueryClient } from '@tanstack/react-query';
import { command } from '../../api/client.js';
import { useSender } from '../../api/use-sender.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { SendError } from '../../ui/error-state.js';

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
