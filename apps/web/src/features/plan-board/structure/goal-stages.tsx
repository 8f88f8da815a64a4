import type { PlanGoal } from '../../../api/plans.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { dayOf, shortDay } from '../../../ui/dates.js';
import { Icon } from '../../../ui/icon.js';

type Template = NonNullable<PlanGoal['template']>;
type Stage = Template['stages'][number];

/** The stages of the template that a goal goes by, where it is now, and which milestones were reached when. */
export function GoalStages({ goal }: { goal: PlanGoal }) {
  const words = useWords();
  const { template } = goal;
  if (!template) return null;
  return (
    <section className="stages" aria-label={words.t('template.stagesOf', { goal: goal.title ?? '' })}>
      <p className="meta">{words.t('template.by', { title: words.code('template', template.template), version: template.version })}</p>
      <ol>
        {template.stages.map((stage) => (
          <StageLine key={stage.id} stage={stage} />
        ))}
      </ol>
    </section>
  );
}

function StageLine({ stage }: { stage: Stage }) {
  const words = useWords();
  const { t } = words;
  return (
    <li className={`stage stage--${stage.state}`} aria-current={stage.state === 'now' ? 'step' : undefined}>
      <span className="row-t">
        <b>{words.code('templateStage', stage.id)}</b>{' '}
        <span className="meta">{t(`template.stage.${stage.state as 'coming' | 'now' | 'left'}`)}</span>
      </span>
      {stage.milestones.length > 0 ? (
        <ul className="milestones">
          {stage.milestones.map((milestone) => (
            <MilestoneLine key={milestone.id} {...milestone} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function MilestoneLine({ id, reachedAt }: { id: string; reachedAt?: string }) {
  const words = useWords();
  const today = useToday();
  const day = reachedAt ? shortDay(dayOf(reachedAt), words.language, today) : undefined;
  return (
    <li className={`meta${day ? ' reached' : ''}`}>
      <Icon name={day ? 'check_circle' : 'flag'} /> {words.code('milestone', id)}
      {', '}
      {day ? words.t('template.reached', { day }) : words.t('template.notYet')}
    </li>
  );
}
