import { useQuery } from '@tanstack/react-query';
import type { CaseHeader } from '../../../api/casework.js';
import { planQuery } from '../../../api/plans.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { dayOf, longDay } from '../../../ui/dates.js';
import { Note } from '../../../ui/note.js';
import { ReopenButton } from './end-button.js';
import { GoalEnds } from './goal-ends.js';

/** How a closed case ended: when, why, by whom, what came of its goals, and what to know when it is opened again. */
export function CaseEnded({ file, asOf }: { file: CaseHeader; asOf?: string }) {
  const words = useWords();
  const { t, language } = words;
  const today = useToday();
  const { closed } = file;
  const plan = useQuery({ ...planQuery(file.planId, asOf), enabled: Boolean(closed) });
  if (!closed) return null;
  return (
    <Note tone="calm">
      <div className="flow-2">
        <p>
          <b>{t('caseEnd.closed', { day: longDay(dayOf(closed.at), language, today), reason: words.code('planEnd', closed.reason) })}</b>
        </p>
        {closed.words ? <p className="row-t">{closed.words}</p> : null}
        {plan.data && !plan.data.isPart ? <GoalEnds board={plan.data} /> : null}
        <p className="meta">{t('caseEnd.closedBy', { name: closed.who.name })}</p>
        {asOf ? null : <ReopenButton file={file} />}
      </div>
    </Note>
  );
}
