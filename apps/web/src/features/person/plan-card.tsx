import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { dayOf, monthDay } from '../../ui/dates.js';
import { DueMark } from '../../ui/due-mark.js';
import { Voice } from '../../ui/marks.js';
import { ProgramMark } from '../../ui/program-mark.js';
import { QueryView } from '../../ui/query-view.js';
import { planOutlineQuery, type Person, type PlanOutline } from './person-api.js';

/** As many goals as fit the first screen; the others are in the plan. */
const SHOWN = 3;

/** The one plan: its goals in their words, and the next step. */
export function PlanCard({ person: { plan } }: { person: Person }) {
  const { t } = useWords();
  return (
    <section className="card" aria-labelledby="plan-head">
      <header>
        <h2 id="plan-head">{t('person.plan')}</h2>
        {plan ? (
          <Link to="/cases/$caseId/plan" params={{ caseId: plan.caseId }} className="push">
            {t('person.plan.open')}
          </Link>
        ) : null}
      </header>
      {plan ? <Plan planId={plan.id} /> : <p className="pad row-t">{t('person.plan.none')}</p>}
    </section>
  );
}

function Plan({ planId }: { planId: string }) {
  const { t } = useWords();
  const outline = useQuery(planOutlineQuery(planId));
  return (
    <QueryView query={outline}>
      {({ state, goals, next }) => (
        <>
          {state === 'closed' ? <p className="pad row-t">{t('person.plan.closed')}</p> : null}
          {goals.length === 0 ? <p className="pad row-t">{t('person.plan.noGoals')}</p> : <Goals goals={goals} />}
          {state === 'closed' ? null : <NextStep next={next} />}
        </>
      )}
    </QueryView>
  );
}

function Goals({ goals }: { goals: PlanOutline['goals'] }) {
  const { t, language } = useWords();
  const today = useToday();
  const said = ({ saidBy, saidAt }: PlanOutline['goals'][number]): string =>
    t('goal.said', {
      name: t(saidBy === 'family' ? 'goal.saidBy.family' : saidBy === 'worker' ? 'goal.saidBy.worker' : 'goal.saidBy.person'),
      day: monthDay(dayOf(saidAt), language, today),
    });
  return (
    <ul className="list pad">
      {goals.slice(0, SHOWN).map((goal) => (
        <li key={goal.goalId}>
          <b>{goal.title}</b>
          {goal.words ? <Voice words={goal.words} by={said(goal)} /> : null}
        </li>
      ))}
      {goals.length > SHOWN ? <li className="meta">{t('person.plan.more', { n: goals.length - SHOWN })}</li> : null}
    </ul>
  );
}

function NextStep({ next }: { next: PlanOutline['next'] }) {
  const { t } = useWords();
  if (!next) return <p className="pad row-t">{t('person.plan.noNext')}</p>;
  return (
    <div className="pad next-step">
      <p className="meta">{t('person.plan.next')}</p>
      <p>
        <b>{next.title}</b>
      </p>
      <div className="line">
        <ProgramMark code={next.owner} />
        {next.who ? <span className="row-t">{next.who['name']}</span> : null}
        <span>
          <DueMark due={{ dueOn: next.dueOn ?? undefined, state: next.state === 'started' ? 'started' : 'open' }} />
        </span>
      </div>
    </div>
  );
}
