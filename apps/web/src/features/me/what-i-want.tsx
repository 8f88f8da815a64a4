import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlanAction, PlanGoal } from '../../api/plans.js';
import { useToday } from '../../app/now.js';
import { useSession } from '../../app/session/session.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { dayOf, longDay } from '../../ui/dates.js';
import { Voice } from '../../ui/marks.js';
import { Note } from '../../ui/note.js';
import type { MyDialog } from './me-page.js';
import type { MyPlan } from './my-page.js';
import { foldedSteps, givenUpUnanswered, openGoals, stepsOf } from './my-plan.js';
import { StepLine } from './step-line.js';
import { WhatWaits } from './what-waits.js';

interface Part {
  readonly mine: MyPlan;
  readonly open: (dialog: MyDialog) => void;
}

/** Shown at once; the others are one press away, and so is what only a few may see: somebody may look over the shoulder. */
const FIRST = 2;

/** What the person wants, in their words, with the steps that are done and left. */
export function WhatIWant({ mine, open }: Part) {
  const { t } = useWords();
  const { actor } = useSession();
  const [all, setAll] = useState(false);
  const { board } = mine;
  const goals = openGoals(board, actor);
  const wide = goals.filter(({ sharing }) => sharing !== 'named');
  const shown = all ? goals : (wide.length > 0 ? wide : goals).slice(0, FIRST);
  return (
    <section aria-labelledby="what-i-want">
      <h2 id="what-i-want">{t('me.want')}</h2>
      {goals.length === 0 ? <p className="row-t">{t('me.want.none')}</p> : null}
      <WhatWaits item={board.id} />
      {shown.map((goal) => (
        <Want key={goal.goalId} goal={goal} mine={mine} open={open} />
      ))}
      {board.state === 'proposed' && board.changedSince ? <Note tone="calm">{t('me.want.nextVersion')}</Note> : null}
      <div className="flow-2 me-ways">
        {goals.length > shown.length ? (
          <button type="button" className="as-link me-tap" onClick={() => setAll(true)}>
            {t('me.want.all', { n: goals.length })}
          </button>
        ) : null}
        {board.allowed.includes('state-own-goal') ? (
          <Button look="outline" icon="add" onClick={() => open({ is: 'want' })}>
            {t('me.say')}
          </Button>
        ) : null}
        {board.version > 0 ? (
          <Link to="/me/papers" search={{ family: mine.file.id }} className="me-tap">
            {t('me.papers')}
          </Link>
        ) : null}
      </div>
    </section>
  );
}

function Want({ goal, mine, open }: Part & { goal: PlanGoal }) {
  const { t } = useWords();
  const { actor } = useSession();
  const { done, left } = stepsOf(goal);
  const { shown, folded } = foldedSteps(left);
  return (
    <article className="me-want" aria-label={goal.title ?? t('me.want')}>
      {goal.words ? <Voice words={goal.words} size="goal" by={<Said goal={goal} mine={mine} />} /> : <p>{goal.title}</p>}
      <WhatWaits item={goal.goalId} />
      <div className="me-acts">
        {goal.allowed.includes('restate-own-goal') ? (
          <button type="button" className="as-link me-tap" onClick={() => open({ is: 'words', goal })}>
            {t('me.words')}
            <span className="sr">: {goal.title}</span>
          </button>
        ) : null}
        {goal.allowed.includes('share-own-goal') ? (
          <button type="button" className="as-link me-tap" onClick={() => open({ is: 'readers', goal })}>
            {t('me.readers')}
            <span className="sr">: {goal.title}</span>
          </button>
        ) : null}
      </div>
      <p className="row-t">
        {done.length + left.length === 0 ? (
          t('me.steps.none')
        ) : (
          <>
            <b>{t('me.steps', { done: done.length, n: done.length + left.length })}</b> {left.length > 0 ? t('me.steps.left') : null}
          </>
        )}
      </p>
      <Steps actions={[...shown, ...givenUpUnanswered(goal, actor.personId)]} mine={mine} open={open} />
      <FoldedSteps says={t('me.steps.more', { n: folded.length })} actions={folded} mine={mine} open={open} />
      <FoldedSteps says={t('me.steps.done', { n: done.length })} actions={done} mine={mine} open={open} />
    </article>
  );
}

function Steps({ actions, mine, open }: Part & { actions: readonly PlanAction[] }) {
  return (
    <ul>
      {actions.map((action) => (
        <StepLine key={action.actionId} action={action} mine={mine} open={open} />
      ))}
    </ul>
  );
}

/** Steps that are one press away; nothing where there are none. */
function FoldedSteps({ says, ...steps }: Part & { says: string; actions: readonly PlanAction[] }) {
  if (steps.actions.length === 0) return null;
  return (
    <details>
      <summary className="me-tap">{says}</summary>
      <Steps {...steps} />
    </details>
  );
}

/** Whose words, and when: you, or one of your family by name. */
function Said({ goal, mine }: { goal: PlanGoal; mine: MyPlan }) {
  const { t, language } = useWords();
  const { actor } = useSession();
  const today = useToday();
  const day = longDay(dayOf(goal.saidAt), language, today);
  if (goal.saidByPersonId === actor.personId && actor.personId) return <>{t(goal.ownHand ? 'me.said.wrote' : 'me.said.you', { day })}</>;
  const name = mine.file.people.find(({ id }) => id === goal.saidByPersonId)?.name;
  if (name) return <>{t('me.said.name', { name, day })}</>;
  return <>{t(goal.saidBy === 'worker' ? 'me.said.worker' : 'me.said.family', { day })}</>;
}
