import type { ActionRequest, PlanAction } from '../../api/plans.js';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { dayOf, longDay } from '../../ui/dates.js';
import { Icon } from '../../ui/icon.js';
import { usePlan } from './plan-context.js';

/** What somebody whom the plan is for asked about a step and waits for; what was answered stands in the timeline. Of a step that is over nothing. */
export function AskedLines({ action }: { action: PlanAction }) {
  const open = action.state === 'agreed' || action.state === 'started';
  return (
    <>
      {(open ? action.requests : [])
        .filter(({ answer }) => !answer)
        .map((request) => (
          <AskedLine key={request.requestId} request={request} />
        ))}
    </>
  );
}

function AskedLine({ request }: { request: ActionRequest }) {
  const { t, language } = useWords();
  const today = useToday();
  const { open, readOnly } = usePlan();
  const { requestId, wants, words, at, who, allowed } = request;
  const said = t(wants === 'help' ? 'request.needs.help' : 'request.needs.another-time', { name: who.name });
  const day = longDay(dayOf(at), language, today);
  return (
    <span className="block" id={`item-${requestId}`}>
      <Icon name="info_outline" />
      <span>
        {said} {words ? t('request.inWords', { words, day }) : t('request.since', { day })}{' '}
        {allowed.includes('answer-request') && !readOnly ? (
          <button type="button" className="as-link" onClick={() => open({ is: 'course', of: { is: 'answer-request', requestId } })}>
            {t('request.answer')}
            <span className="sr">: {who.name}</span>
          </button>
        ) : null}
      </span>
    </span>
  );
}
