import { useQueryClient } from '@tanstack/react-query';
import { command } from '../../api/client.js';
import { useSender } from '../../api/use-sender.js';
import { HereNow } from '../../app/live/presence.js';
import { NotSent } from '../../app/outbox/not-sent.js';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { dayOf, longDay } from '../../ui/dates.js';
import { SendError } from '../../ui/error-state.js';
import { usePlan } from './plan-context.js';

/** Which version, who agreed when, in which language; proposing and agreeing. */
export function PlanHead() {
  const { t } = useWords();
  const { board, readOnly } = usePlan();
  return (
    <section className="plan-head" aria-labelledby="plan-title">
      <div className="line">
        <h2 id="plan-title">{board.version > 0 ? t('plan.version', { version: board.version }) : t('plan.draft')}</h2>
        <span className="meta">
          <Agreement />
        </span>
        {readOnly ? null : <HereNow />}
        {readOnly ? null : <NotSent item={board.id} />}
      </div>
      {readOnly ? null : <PlanSteps />}
    </section>
  );
}

function Agreement() {
  const words = useWords();
  const { t, language } = words;
  const today = useToday();
  const { board, file } = usePlan();
  const nameOf = (personId: string): string => file.people.find((person) => person.id === personId)?.name ?? t('plan.thePerson');
  const dayWords = (moment: string): string => longDay(dayOf(moment), language, today);
  const { agreed, proposed, declined } = board;
  const sentences: string[] = [];
  if (agreed)
    sentences.push(
      t('plan.agreedBy', { name: nameOf(agreed.personId), day: dayWords(agreed.at), language: words.code('language', agreed.language) }),
    );
  if (board.state === 'proposed' && proposed)
    sentences.push(t('plan.proposedBy', { name: proposed.who.name, version: proposed.version, day: dayWords(proposed.at) }));
  if (declined)
    sentences.push(
      t('plan.declinedBy', { name: nameOf(declined.personId), day: dayWords(declined.at), reason: declined.reason ?? t('plan.noReason') }),
    );
  if (agreed && board.changedSince && board.state !== 'closed') sentences.push(t('plan.changedSince'));
  if (sentences.length === 0) sentences.push(t('plan.notAgreed'));
  return <>{sentences.join(' ')}</>;
}

function PlanSteps() {
  const { t } = useWords();
  const { board, open } = usePlan();
  const queries = useQueryClient();
  const propose = useSender(
    () => command(`/api/plans/${board.id}/proposal`, {}),
    () => void queries.invalidateQueries(),
  );
  const mayPropose =
    board.allowed.includes('propose-plan') &&
    (board.changedSince || board.version === 0) &&
    board.outcomes.some(({ goals }) => goals.length > 0);
  const mayAgree = board.allowed.includes('agree-plan');
  if (!mayPropose && !mayAgree) return null;
  return (
    <>
      <div className="line">
        {mayPropose ? (
          <Button look="outline" size="small" disabled={propose.busy} onClick={() => void propose.send(undefined)}>
            {t('plan.propose')}
          </Button>
        ) : null}
        {mayAgree ? (
          <Button look="outline" size="small" icon="check" onClick={() => open({ is: 'agree' })}>
            {t('plan.agree')}
          </Button>
        ) : null}
      </div>
      <SendError sending={propose.sending} onTryNow={propose.tryNow} />
    </>
  );
}
