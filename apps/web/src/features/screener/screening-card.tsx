import { useQuery, useQueryClient } from '@tanstack/react-query';
import { command } from '../../api/client.js';
import { useSender } from '../../api/use-sender.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { ReadError, SendError } from '../../ui/error-state.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { Skeleton } from '../../ui/states.js';
import { ScreeningForm } from './screening-form.js';
import { INSTRUMENT, instrumentQuery, type Screening, type ScreeningPart, type Triage } from './triage-api.js';

/** The screener: start it, answer it, and see what it found. */
export function ScreeningCard({ triage }: { triage: Triage }) {
  const { t } = useWords();
  const { screening } = triage;
  return (
    <section id="t2" className="card" aria-labelledby="t2-head" tabIndex={-1}>
      <header>
        <h2 id="t2-head">2. {t('triage.step.screener')}</h2>
        <span className="meta">{t('screen.title')}</span>
      </header>
      <div className="pad-all flow">{screening ? <Questions triage={triage} screening={screening} /> : <Start triage={triage} />}</div>
    </section>
  );
}

function Start({ triage }: { triage: Triage }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const sender = useSender(
    () => command('/api/screenings', { triageId: triage.id, instrument: INSTRUMENT }),
    () => void queries.invalidateQueries({ queryKey: ['triage', triage.id] }),
  );
  if (triage.state !== 'open') return <p className="row-t">{t('screen.startLead')}</p>;
  return (
    <>
      <p className="row-t">{t('screen.startLead')}</p>
      <SendError sending={sender.sending} onTryNow={sender.tryNow} />
      <p>
        <Button look={triage.recommendation ? 'outline' : 'filled'} disabled={sender.busy} onClick={() => void sender.send(undefined)}>
          {t('screen.start')}
        </Button>
      </p>
    </>
  );
}

function Questions({ triage, screening }: { triage: Triage; screening: Screening }) {
  const { t } = useWords();
  const instrument = useQuery(instrumentQuery);
  if (instrument.isError) return <ReadError error={instrument.error} onRetry={() => void instrument.refetch()} />;
  if (!instrument.data) return <Skeleton lines={8} />;
  const form = (open: boolean) => <ScreeningForm instrument={instrument.data} screening={screening} triage={triage} open={open} />;
  if (!screening.parts) {
    return (
      <>
        <p className="row-t">{t('screen.lead')}</p>
        {form(triage.state === 'open')}
      </>
    );
  }
  return (
    <>
      <h3>{t('screen.result')}</h3>
      <Parts parts={screening.parts} />
      <details>
        <summary>{t('screen.again')}</summary>
        {form(false)}
      </details>
    </>
  );
}

const ICONS: Readonly<Record<ScreeningPart['result'], IconName>> = { positive: 'flag', negative: 'check', indeterminate: 'help_outline' };

/** Of the ten needs only those that were answered here: the others were said at the contact, or not asked. */
function isShown(part: ScreeningPart): boolean {
  return !part.domain.startsWith('need-') || (part.answered?.length ?? 0) > 0;
}

function Parts({ parts }: { parts: readonly ScreeningPart[] }) {
  const { t, code } = useWords();
  return (
    <ul className="list row-t parts">
      {parts.filter(isShown).map((part) => (
        <li key={part.domain}>
          <b>{part.domain.startsWith('need-') ? code('need', part.domain.slice(5)) : code('domain', part.domain)}</b>
          <span>
            <Icon name={ICONS[part.result]} /> {t(`screen.result.${part.result}`)}
            {part.points === undefined ? null : <span className="meta"> · {t('screen.points', { n: part.points })}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
