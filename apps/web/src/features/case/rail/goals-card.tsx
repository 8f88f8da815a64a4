import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseHeader } from '../../../api/casework.js';
import { goalsOf } from '../../../api/plan-items.js';
import { planQuery, type PlanGoal } from '../../../api/plans.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { dayOf, longDay, monthDay } from '../../../ui/dates.js';
import { useProgressSentence } from '../../plan-board/progress-words.js';

/** Which goals there are now, and how far each is. */
export function GoalsCard({ file, asOf }: { file: CaseHeader; asOf?: string }) {
  const { t, language } = useWords();
  const today = useToday();
  const plan = useQuery({ ...planQuery(file.planId, asOf), enabled: Boolean(file.planId) });
  const whole = plan.data?.isPart ? undefined : plan.data;
  const goals = whole ? goalsOf(whole) : [];
  const open = goals.filter(({ state }) => state === 'open');
  const ended = goals.filter(({ state }) => state !== 'open');
  const agreed = plan.data?.agreed;
  return (
    <section className="card" aria-labelledby="rail-goals">
      <header>
        <h2 id="rail-goals">{asOf ? t('rail.goalsThen', { day: monthDay(dayOf(asOf), language, today) }) : t('rail.goalsNow')}</h2>
      </header>
      {goals.length === 0 ? (
        <p className="pad row-t">{plan.isPending || plan.data?.isPart ? t('state.loading') : t('rail.noGoals')}</p>
      ) : null}
      {goals.length > 0 && open.length === 0 ? <p className="pad row-t">{t('rail.noGoalsNow')}</p> : null}
      <GoalList goals={open} caseId={file.id} asOf={asOf} />
      {ended.length > 0 ? (
        <details className="pad row-t">
          <summary>{t('rail.goalsEnded', { n: ended.length })}</summary>
          <GoalList goals={ended} caseId={file.id} asOf={asOf} />
        </details>
      ) : null}
      {agreed ? (
        <footer>{t('rail.planAgreed', { version: agreed.version, day: longDay(dayOf(agreed.at), language, today) })}</footer>
      ) : null}
    </section>
  );
}

function GoalList({ goals, caseId, asOf }: { goals: readonly PlanGoal[]; caseId: string; asOf?: string }) {
  if (goals.length === 0) return null;
  return (
    <ul className="list pad row-t">
      {goals.map((goal) => (
        <GoalLine key={goal.goalId} goal={goal} caseId={caseId} asOf={asOf} />
      ))}
    </ul>
  );
}

function GoalLine({ goal, caseId, asOf }: { goal: PlanGoal; caseId: string; asOf?: string }) {
  const words = useWords();
  const progress = useProgressSentence(goal);
  const ended = goal.result ? words.code('result', goal.result.result) : goal.closedBecause && words.code('goalEnd', goal.closedBecause);
  const sentence = goal.state !== 'open' && ended ? `${ended}. ${progress}` : progress;
  return (
    <li>
      <Link to="/cases/$caseId/plan" params={{ caseId }} search={asOf ? { asOf } : {}} hash={`goal-${goal.goalId}`} className="tap strong">
        {goal.title ?? goal.words}
      </Link>
      <div className="meta">{sentence}</div>
    </li>
  );
}
