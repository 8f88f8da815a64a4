import type { ActionRequest, PlanAction } from '../../api/plans.js';
import { useToday } from '../../app/now.js';
import { useSession } from '../../app/session/session.js';
import { useWords } from '../../app/words/words.js';
import { dayOf, longDay } from '../../ui/dates.js';
import { askedOf } from './my-plan.js';

/** What the person asked about a step and what they were told, in their words and the worker's. */
export function WhatIAsked({ action }: { action: PlanAction }) {
  const { actor } = useSession();
  return (
    <>
      {askedOf(action, actor.personId).map((request) => (
        <Asked key={request.requestId} request={request} />
      ))}
    </>
  );
}

function Asked({ request: { wants, words, at, answer } }: { request: ActionRequest }) {
  const { t, language } = useWords();
  const today = useToday();
  const day = longDay(dayOf(at), language, today);
  const said = t(wants === 'help' ? 'me.asked.help' : 'me.asked.another-time', { day });
  return (
    <div className="me-asked">
      <p>{words ? t('me.asked.inWords', { said, words }) : said}</p>
      {answer ? null : <p>{t('me.asked.waits')}</p>}
      {answer?.dueOn ? <p>{t('me.asked.moved', { name: answer.who.name, day: longDay(answer.dueOn, language, today) })}</p> : null}
      {answer?.words ? <p>{t('me.asked.told', { name: answer.who.name, words: answer.words })}</p> : null}
    </div>
  );
}
