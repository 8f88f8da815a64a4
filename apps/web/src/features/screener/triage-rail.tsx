import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { dayOf, longDay, shortMoment } from '../../ui/dates.js';
import { DueMark } from '../../ui/due-mark.js';
import { AcknowledgeButton } from './acknowledge-dialog.js';
import { SafetyDialog } from './safety-dialog.js';
import type { Deadline, Triage } from './triage-api.js';

/** Beside the steps: by when, and the way to the person and the contact. */
export function TriageRail({ triage }: { triage: Triage }) {
  const { t } = useWords();
  const link = { className: 'tap' };
  const [flagging, setFlagging] = useState(false);
  return (
    <aside className="stack sticky">
      <section className="card" aria-labelledby="deadlines-head">
        <header>
          <h2 id="deadlines-head">{t('triage.deadlines')}</h2>
        </header>
        {triage.deadlines.length === 0 ? <p className="pad row-t">{t('triage.deadlinesNone')}</p> : null}
        <ul className="list pad row-t">
          {triage.deadlines.map((deadline) => (
            <DeadlineItem key={deadline.deadlineId} deadline={deadline} triageId={triage.id} />
          ))}
        </ul>
      </section>
      <p className="line">
        <Link to="/people/$personId" params={{ personId: triage.person.id }} {...link}>
          {t('triage.person')}
        </Link>
        <Link to="/intakes/$intakeId" params={{ intakeId: triage.intakeId }} {...link}>
          {t('triage.contact')}
        </Link>
      </p>
      {triage.allowed.includes('flag-safety-concern') ? (
        <p>
          <Button look="outline" size="small" icon="flag" onClick={() => setFlagging(true)}>
            {t('safety.flag')}
          </Button>
        </p>
      ) : null}
      {flagging ? <SafetyDialog triageId={triage.id} onClose={() => setFlagging(false)} /> : null}
    </aside>
  );
}

const STATES: Readonly<Record<Deadline['state'], 'open' | 'paused' | 'done' | 'missed'>> = {
  running: 'open',
  paused: 'paused',
  met: 'done',
  missed: 'missed',
};

function DeadlineItem({ deadline, triageId }: { deadline: Deadline; triageId: string }) {
  const { code } = useWords();
  return (
    <li>
      <div className="deadline">
        <span>{code('deadline', deadline.kind)}</span>
        <span>
          <DueMark due={{ dueOn: deadline.dueOn, state: STATES[deadline.state] }} at={deadline.dueAt} />
        </span>
      </div>
      <Escalated deadline={deadline} triageId={triageId} />
    </li>
  );
}

/** That the supervisor was told, who has seen it, and the button for those who have not said so yet. */
function Escalated({ deadline, triageId }: { deadline: Deadline; triageId: string }) {
  const { t, code, language } = useWords();
  const today = useToday();
  const { escalation, deadlineId, kind } = deadline;
  if (!escalation) return null;
  return (
    <div className="meta">
      <p>{t('escalation.told', { day: longDay(dayOf(escalation.at), language, today) })}</p>
      {escalation.seen.map(({ who, at, note }) => (
        <p key={who.id}>
          {t('escalation.seen', { name: who.name, moment: shortMoment(at, language, today) })}
          {note ? `: ${note}` : null}
        </p>
      ))}
      {escalation.seen.length === 0 && escalation.open ? <p>{t('escalation.nobody')}</p> : null}
      {escalation.allowed.includes('acknowledge-escalation') ? (
        <p>
          <AcknowledgeButton triageId={triageId} deadlineId={deadlineId} title={code('todo.escalation', kind)} />
        </p>
      ) : null}
    </div>
  );
}
