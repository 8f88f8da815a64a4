import { Link } from '@tanstack/react-router';
import type { PlanAction } from '../../api/plans.js';
import { useToday } from '../../app/now.js';
import { useSession } from '../../app/session/session.js';
import { useWords } from '../../app/words/words.js';
import { Button, buttonClass } from '../../ui/button.js';
import { longDay } from '../../ui/dates.js';
import type { MyDialog } from './me-page.js';
import type { MyPlan } from './my-page.js';
import { nextStepOf } from './my-plan.js';
import { useAbout, useWhoDoes } from './step-line.js';
import { WhatIAsked } from './what-i-asked.js';
import { useSaidOf, WhatWaits } from './what-waits.js';

/** The one thing to do next, with one button. */
export function NextStepCard({ mine, open }: { mine: MyPlan; open: (dialog: MyDialog) => void }) {
  const { t } = useWords();
  const { actor } = useSession();
  const next = nextStepOf(mine.board, actor.id);
  return (
    <section className="me-step" aria-labelledby="next-step">
      <h2 id="next-step">{t('me.next')}</h2>
      {next.is === 'answer' ? (
        <>
          <p className="do">{t('me.next.answer')}</p>
          <p className="row-t">{t('me.next.answerText')}</p>
          <Link to="/me/papers" search={{ family: mine.file.id }} className={buttonClass()}>
            {t('me.next.read')}
          </Link>
        </>
      ) : null}
      {next.is === 'own' ? <Step action={next.action} mine={mine} open={open} /> : null}
      {next.is === 'others' ? <Step action={next.action} mine={mine} open={open} others /> : null}
      {next.is === 'nothing' ? (
        <>
          <p className="do">{t('me.next.nothing')}</p>
          <p className="row-t">{t('me.next.nothingText')}</p>
        </>
      ) : null}
    </section>
  );
}

interface StepProps {
  readonly action: PlanAction;
  readonly mine: MyPlan;
  readonly open: (dialog: MyDialog) => void;
  /** Others do it. */
  readonly others?: boolean;
}

/** A step: of one's own with its button, of others without; of either a way to say that it needs another time, or help. */
function Step({ action, mine, open, others = false }: StepProps) {
  const { t, language } = useWords();
  const today = useToday();
  const who = useWhoDoes(mine);
  const about = useAbout(mine)(action);
  const said = useSaidOf(action.actionId);
  const day = action.dueOn ? longDay(action.dueOn, language, today) : undefined;
  const when = day ? t(action.dueOn === today ? 'me.today' : 'me.by', { day }) : t('me.noDay');
  return (
    <>
      {others ? <p className="row-t">{t('me.next.others')}</p> : null}
      <p className="do">{action.title}</p>
      <p className="row-t">{others ? `${t('me.does', { name: who(action) })} ${when}` : when}</p>
      {about ? <p className="row-t">{about}</p> : null}
      <WhatIAsked action={action} />
      <WhatWaits item={action.actionId} />
      {!others && !said.done && action.allowed.includes('complete-action') ? (
        <Button onClick={() => open({ is: 'done', action })}>{t('me.done.mine')}</Button>
      ) : null}
      {!said.asked && action.allowed.includes('ask-about-action') ? (
        <button type="button" className="as-link me-tap" onClick={() => open({ is: 'ask', action })}>
          {t('me.ask')}
          <span className="sr">: {action.title}</span>
        </button>
      ) : null}
    </>
  );
}
