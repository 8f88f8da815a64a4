import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { DueMark } from '../../ui/due-mark.js';
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
            <DeadlineItem key={deadline.deadlineId} deadline={deadline} />
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

function DeadlineItem({ deadline }: { deadline: Deadline }) {
  const { code } = useWords();
  return (
    <li className="deadline">
      <span>{code('deadline', deadline.kind)}</span>
      <span>
        <DueMark due={{ dueOn: deadline.dueOn, state: STATES[deadline.state] }} at={deadline.dueAt} />
      </span>
    </li>
  );
}
