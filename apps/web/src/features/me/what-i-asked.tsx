import type { ActionRequest, PlanAction } from '../../api/plans.js';
import { useToday } from '../../app/now.js';
import { useSession } from '../../app/session/session.js';
import { useWords } from '../../app/words/words.js';
import { dayOf, longDay } from '../../ui/dates.js';
import { askedOf, isAhead } from './my-plan.js';

/** What the person asked about a step and what they were told, in their words and the worker's; of a step that is over what nobody answered. */
export function WhatIAsked({ action }: { action: PlanAction }) {
  const { actor } = useSession();
  const isOpen = isAhead(action);
  return (
    <>
      {askedOf(action, actor.personId)
        .filter(({ answer }) => isOpen || !answer)
        .map((request) => (
          <Asked key={request.requestId} request={request} isOpen={isOpen} />
        ))}
    </>
  );
}

function Asked({ request: { wants, words, at, answer }, isOpen }: { request: ActionRequest; isOpen: boolean }) {
  const { t, language } = useWords();
  const today = useToday();
  const day = longDay(dayOf(at), language, today);
  const said = t(wants === 'help' ? 'me.asked.help' : 'me.asked.another-time', { day });
  return (
    <div className="me-asked">
      <p>{words ? t('me.asked.inWords', { said, words }) : said}</p>
      {answer ? null : <p>{t(isOpen ? 'me.asked.waits' : 'me.asked.ended')}</p>}
      {answer?.dueOn ? <p>{t('me.asked.moved', { name: answer.who.name, day: longDay(answer.dueOn, language, today) })}</p> : null}
      {answer?.words ? <p>{t('me.asked.told', { name: answer.who.name, words: answer.words })}</p> : null}
    </div>
  );
}
