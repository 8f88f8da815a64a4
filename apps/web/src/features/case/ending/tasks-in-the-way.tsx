import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseHeader, CaseTask } from '../../../api/casework.js';
import { command } from '../../../api/client.js';
import { useSender } from '../../../api/use-sender.js';
import { useTold, useWords } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { DueMark } from '../../../ui/due-mark.js';
import { SendError } from '../../../ui/error-state.js';
import { Note } from '../../../ui/note.js';

/** The tasks that are open, each with the two ways on: a case with open tasks is not closed. */
export function TasksInTheWay({ file, onLeave }: { file: CaseHeader; onLeave: () => void }) {
  const { t } = useWords();
  if (file.tasks.length === 0) return null;
  return (
    <Note tone="hold">
      <div className="flow-2">
        <b>{t('caseEnd.inTheWay', { n: file.tasks.length })}</b>
        <p>{t('caseEnd.inTheWayWhy')}</p>
        <ul className="list">
          {file.tasks.map((task) => (
            <TaskInTheWay key={task.taskId} task={task} caseId={file.id} />
          ))}
        </ul>
        <p>
          <Link to="/cases/$caseId" params={{ caseId: file.id }} hash="rail-tasks" onClick={onLeave}>
            {t('caseEnd.toTasks')}
          </Link>
        </p>
      </div>
    </Note>
  );
}

function TaskInTheWay({ task, caseId }: { task: CaseTask; caseId: string }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const title = useTold()(task.title ?? '');
  const sender = useSender(
    (step: 'completed' | 'cancelled') =>
      command(`/api/cases/${caseId}/tasks/${task.taskId}/${step}`, step === 'cancelled' ? { reason: t('caseEnd.notNeededReason') } : {}),
    () => void queries.invalidateQueries(),
  );
  return (
    <li>
      <div>
        {title} <span className="meta">{task.who?.name}</span> <DueMark due={{ dueOn: task.dueOn ?? undefined, state: 'open' }} />
      </div>
      <div className="line">
        {task.allowed.includes('complete-task') ? (
          <Button
            look="outline"
            size="small"
            icon="check"
            disabled={sender.busy}
            onClick={() => void sender.send('completed')}
            aria-label={t('task.doneLabel', { title })}
          >
            {t('task.done')}
          </Button>
        ) : null}
        {task.allowed.includes('cancel-task') ? (
          <Button
            look="quiet"
            size="small"
            disabled={sender.busy}
            onClick={() => void sender.send('cancelled')}
            aria-label={t('caseEnd.notNeededLabel', { title })}
          >
            {t('caseEnd.notNeeded')}
          </Button>
        ) : null}
      </div>
      <SendError sending={sender.sending} onTryNow={sender.tryNow} />
    </li>
  );
}
