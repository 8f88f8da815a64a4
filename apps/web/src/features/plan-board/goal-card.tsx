import type { PlanGoal } from '../../api/plans.js';
import { useToday } from '../../app/now.js';
import { EditedNow } from '../../app/live/presence.js';
import { NotSent } from '../../app/outbox/not-sent.js';
import { useWords } from '../../app/words/words.js';
import { dayOf, longDay } from '../../ui/dates.js';
import { buttonClass } from '../../ui/button.js';
import { Tag, Voice } from '../../ui/marks.js';
import { SeeMark } from '../../ui/see-mark.js';
import { ActionTable } from './action-table.js';
import { TrendButton } from './course/trend-button.js';
import { ConflictFlag } from './conflict-flag.js';
import { GoalResult } from './goal-result.js';
import { waitsForFirstStep } from './no-steps.js';
import { may, usePlan, type PlanDialog } from './plan-context.js';
import { ProgressLine } from './progress-line.js';
import { GoalStages } from './structure/goal-stages.js';
import { UseTemplateButton } from './structure/use-template-button.js';
import { ServiceList } from './service-list.js';

/** A goal: whose words, how far from start to target, which need, who can see; and the steps towards it. */
export function GoalCard({ goal }: { goal: PlanGoal }) {
  const words = useWords();
  const { t } = words;
  return (
    <article className="card goal" id={`goal-${goal.goalId}`} aria-labelledby={`goal-${goal.goalId}-title`}>
      <div className="aim">
        <h3 className="goal-title" id={`goal-${goal.goalId}-title`}>
          <span className="sr">{t('goal.label')} </span>
          {goal.title}
        </h3>
        {goal.words ? <Voice words={goal.words} size="goal" by={<SaidBy goal={goal} />} /> : null}
        <ProgressLine goal={goal} />
        <TrendButton goal={goal} />
        <GoalStages goal={goal} />
        {goal.conflict ? <ConflictFlag conflict={goal.conflict} /> : null}
        <EditedNow itemId={goal.goalId} />
        <NotSent item={goal.goalId} />
        {goal.result ? <GoalResult goal={goal} /> : null}
        {goal.closedBecause ? (
          <p className="row-t">{t('goal.endedBecause', { reason: words.code('goalEnd', goal.closedBecause) })}</p>
        ) : null}
        <div className="line goal-marks">
          {goal.ownHand ? <Tag>{t('goal.ownHand')}</Tag> : null}
          <Tag>{t('goal.need', { need: words.code('need', goal.need) })}</Tag>
          <SeeMark sharing={goal.sharing} sharedWith={goal.sharedWith} />
        </div>
        <GoalSteps goal={goal} />
      </div>
      <div className="ways">
        <ActionTable goal={goal} />
        <ServiceList goal={goal} />
        <GoalAdds goal={goal} />
      </div>
    </article>
  );
}

function SaidBy({ goal }: { goal: PlanGoal }) {
  const { t, language } = useWords();
  const today = useToday();
  const { file } = usePlan();
  const day = longDay(dayOf(goal.saidAt), language, today);
  const speaker = file.people.find((person) => person.id === goal.saidByPersonId)?.name ?? t(`goal.saidBy.${goal.saidBy}`);
  if (goal.ownHand) return <>{t('goal.wroteThemselves', { name: speaker, day })}</>;
  return <>{goal.saidTo ? t('goal.saidTo', { name: speaker, to: goal.saidTo, day }) : t('goal.said', { name: speaker, day })}</>;
}

const STEPS = [
  { command: 'measure-progress', is: 'measure', key: 'goal.measure' },
  { command: 'revise-goal', is: 'goal', key: 'goal.change' },
  { command: 'record-outcome', is: 'outcome', key: 'result.record' },
  { command: 'correct-outcome', is: 'correct', key: 'result.correct' },
] as const;

const ADDS = [
  { command: 'agree-action', is: 'add-action', key: 'action.add' },
  { command: 'order-service', is: 'service', key: 'service.order' },
] as const;

const ENDS = [
  { command: 'close-goal', is: 'close-goal', key: 'goal.close' },
  { command: 'reopen-goal', is: 'reopen-goal', key: 'goal.reopen' },
] as const;

const READ = { command: 'read', is: 'goal', key: 'history.goal' } as const;

/** What can be added to the steps, below them. */
function GoalAdds({ goal }: { goal: PlanGoal }) {
  const { t } = useWords();
  const { readOnly, open } = usePlan();
  const first = waitsForFirstStep(goal);
  const allowed = ADDS.filter(({ command }) => may(goal, command, readOnly));
  if (allowed.length === 0) return null;
  return (
    <div className="line goal-adds no-print">
      {allowed.map(({ command, is, key }) => (
        <button
          key={command}
          type="button"
          className={first && is === 'add-action' ? buttonClass('outline', 'small') : 'as-link row-t'}
          onClick={() => open({ is, goalId: goal.goalId })}
        >
          {t(key)}
          <span className="sr">: {goal.title}</span>
        </button>
      ))}
      <UseTemplateButton goal={goal} />
    </div>
  );
}

/** What may be done with the goal now, as the server says. */
function GoalSteps({ goal }: { goal: PlanGoal }) {
  const { t } = useWords();
  const { readOnly, open } = usePlan();
  const allowed = STEPS.filter(({ command }) => may(goal, command, readOnly));
  const ends = ENDS.filter(({ command }) => may(goal, command, readOnly));
  // Who may not change the goal still reads where its values come from.
  const reads = allowed.some(({ command }) => command === 'revise-goal') ? [] : [READ];
  return (
    <div className="line goal-steps no-print">
      {[...allowed, ...reads].map(({ command, is, key }) => (
        <button
          key={command}
          type="button"
          className="as-link row-t"
          onClick={() => open({ is, goalId: goal.goalId } satisfies PlanDialog)}
        >
          {t(key)}
          <span className="sr">: {goal.title}</span>
        </button>
      ))}
      {ends.map(({ command, is, key }) => (
        <button
          key={command}
          type="button"
          className="as-link row-t"
          onClick={() => open({ is: 'course', of: { is, goalId: goal.goalId } })}
        >
          {t(key)}
          <span className="sr">: {goal.title}</span>
        </button>
      ))}
    </div>
  );
}
