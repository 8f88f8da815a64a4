import { useQueryClient } from '@tanstack/react-query';
import type { CaseHeader, CaseTask } from '../../../api/casework.js';
import { command } from '../../../api/client.js';
import { useSender } from '../../../api/use-sender.js';
import { NotSent } from '../../../app/outbox/not-sent.js';
import { useSession } from '../../../app/session/session.js';
import { useTold, useWords } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { DueMark } from '../../../ui/due-mark.js';
import { SendError } from '../../../ui/error-state.js';

/** What is still to do on this case, by whoever does it; done with one press. */
export function TasksCard({ file }: { file: CaseHeader }) {
  const { t } = useWords();
  const tasks = file.tasks ?? [];
  return (
    <section className="card" aria-labelledby="rail-tasks">
      <header>
        <h2 id="rail-tasks">
          {t('rail.tasks')} <span className="count">{tasks.length}</span>
        </h2>
      </header>
      {tasks.length === 0 ? <p className="pad row-t">{t('rail.noTasks')}</p> : null}
      {tasks.length > 0 ? (
        <ul className="list pad row-t">
          {tasks.map((task) => (
            <TaskLine key={task.taskId} task={task} file={file} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function TaskLine({ task, file }: { task: CaseTask; file: CaseHeader }) {
  const words = useWords();
  const { t } = words;
  const { actor } = useSession();
  const queries = useQueryClient();
  const title = useTold()(task.title ?? '');
  const sender = useSender(
    () =>
      command(
        `/api/cases/${file.id}/tasks/${task.taskId}/completed`,
        {},
        { mayWait: { item: task.taskId, words: t('waiting.taskDone', { title }) } },
      ),
    () => void queries.invalidateQueries(),
  );
  return (
    <li>
      <DueMark due={{ dueOn: task.dueOn ?? undefined, state: 'open' }} />
      <div>
        {title} <span className="meta">{task.who?.id === actor.id ? t('mark.you') : task.who?.name}</span>
        {task.why ? <span className="sub">{words.code('why', task.why)}</span> : null}
      </div>
      {task.allowed.includes('complete-task') ? (
        <Button
          look="outline"
          size="small"
          icon="check"
          disabled={sender.busy}
          onClick={() => void sender.send(undefined)}
          aria-label={t('task.doneLabel', { title })}
        >
          {t('task.done')}
        </Button>
      ) : null}
      <NotSent item={task.taskId} />
      <SendError sending={sender.sending} onTryNow={sender.tryNow} />
    </li>
  );
}
