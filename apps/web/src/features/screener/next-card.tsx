import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { command } from '../../api/client.js';
import { useSender } from '../../api/use-sender.js';
import { useWords } from '../../app/words/words.js';
import { Button, buttonClass } from '../../ui/button.js';
import { SendError } from '../../ui/error-state.js';
import type { Triage } from './triage-api.js';

/** Complete the triage; then open a case, where the response needs one. */
export function NextCard({ triage }: { triage: Triage }) {
  const { t } = useWords();
  return (
    <section id="t5" className="card" aria-labelledby="t5-head" tabIndex={-1}>
      <header>
        <h2 id="t5-head">5. {t('triage.step.done')}</h2>
      </header>
      <div className="pad-all flow">{triage.state === 'completed' ? <AfterTriage triage={triage} /> : <Complete triage={triage} />}</div>
    </section>
  );
}

function Complete({ triage }: { triage: Triage }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const sender = useSender(
    () => command(`/api/triages/${triage.id}/completion`, {}),
    () => void queries.invalidateQueries({ queryKey: ['triage', triage.id] }),
  );
  const decided = triage.assigned !== undefined;
  return (
    <>
      <p className="row-t">{t(decided ? 'triage.completeLead' : 'triage.completeFirst')}</p>
      <SendError sending={sender.sending} onTryNow={sender.tryNow} />
      <p>
        <Button look={decided ? 'filled' : 'outline'} disabled={!decided || sender.busy} onClick={() => void sender.send(undefined)}>
          {t('triage.complete')}
        </Button>
      </p>
    </>
  );
}

function AfterTriage({ triage }: { triage: Triage }) {
  const { t } = useWords();
  const alone = triage.assigned?.level === 'self-service';
  return (
    <>
      <p className="row-t">
        {t('triage.done')} {alone && !triage.caseId ? t('triage.doneSelf') : null}
      </p>
      <p className="line">
        {triage.caseId ? (
          <Link to="/cases/$caseId" params={{ caseId: triage.caseId }} className={buttonClass()}>
            {t('triage.toCase')}
          </Link>
        ) : (
          <Link to="/cases/new" search={{ triage: triage.id }} className={buttonClass(alone ? 'outline' : 'filled')}>
            {t('triage.openCase')}
          </Link>
        )}
        <Link to="/my-day" className={buttonClass('quiet')}>
          {t('triage.toMyDay')}
        </Link>
      </p>
    </>
  );
}
