import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseHeader } from '../../../api/casework.js';
import { command } from '../../../api/client.js';
import { ApiProblem } from '../../../api/problem.js';
import { workersQuery, type Worker } from '../../../api/session.js';
import { useSender, type Sending } from '../../../api/use-sender.js';
import { useWords } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { SendError } from '../../../ui/error-state.js';
import { Note } from '../../../ui/note.js';
import { OPEN_IN_PLAN } from './open-in-plan.js';

/**
 * Refused although everything that is shown has its end: the rest is shared with others only. Nothing is told of it; a supervisor,
 * who sees all, is asked onto the team and gets it into their queue.
 */
export function AskAboutHidden({ file, sending }: { file: CaseHeader; sending: Sending }) {
  const { t } = useWords();
  const { data } = useQuery(workersQuery);
  const asked = file.tasks.find(({ title }) => title === OPEN_IN_PLAN);
  const [before, setBefore] = useState<{ readonly sending: Sending; readonly name: string }>();
  if (asked && before?.sending !== sending) setBefore({ sending, name: asked.who?.name ?? '' });
  if (sending.is !== 'refused' || !(sending.error instanceof ApiProblem)) return null;
  const { code, askWhom } = sending.error.problem;
  if (code !== 'plan.open-not-shared') return null;
  const supervisors = (data?.items ?? []).filter(({ id }) => Array.isArray(askWhom) && askWhom.includes(id));
  if (asked) return <Note tone="calm">{t('caseEnd.asked', { name: asked.who?.name ?? '' })}</Note>;
  // Done since, and not tried again yet.
  if (before?.sending === sending) return <Note tone="calm">{t('caseEnd.askedDone', { name: before.name })}</Note>;
  return (
    <Note tone="hold">
      <div className="flow-2">
        <p>{t(supervisors.length > 0 ? 'caseEnd.askWhat' : 'caseEnd.askNobody')}</p>
        {supervisors.map((supervisor) => (
          <AskButton key={supervisor.id} file={file} supervisor={supervisor} />
        ))}
      </div>
    </Note>
  );
}

function AskButton({ file, supervisor: { id, name } }: { file: CaseHeader; supervisor: Worker }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const sender = useSender(
    async () => {
      if (!file.team.some(({ who }) => who.id === id)) await onTeam(file.id, id);
      return command(`/api/cases/${file.id}/tasks`, { actorId: id, title: OPEN_IN_PLAN });
    },
    () => void queries.invalidateQueries(),
  );
  return (
    <div>
      <Button look="outline" size="small" disabled={sender.busy} onClick={() => void sender.send(undefined)}>
        {t('caseEnd.ask', { name })}
      </Button>
      <SendError sending={sender.sending} onTryNow={sender.tryNow} />
    </div>
  );
}

/** Asks them onto the team, unless somebody else just did. */
async function onTeam(caseId: string, actorId: string): Promise<void> {
  try {
    await command(`/api/cases/${caseId}/seats`, { actorId, seatRole: 'member' });
  } catch (error) {
    if (!(error instanceof ApiProblem && error.code === 'case.already-on-team')) throw error;
  }
}
