import { useEffect, useState, type ReactNode } from 'react';
import { Icon } from '../../ui/icon.js';
import { useLive } from '../live/live.js';
import { useNow } from '../now.js';
import { useOutbox, useWaiting } from '../outbox/outbox-context.js';
import type { Waiting } from '../outbox/waiting.js';
import { WaitingDialog } from '../outbox/waiting-dialog.js';
import { ageWords, oldestOf } from '../outbox/waiting-words.js';
import { useWords, type Words } from '../words/words.js';
import { BackBar } from './back-bar.js';

/** The dark bar while there is no connection or something waits to be sent, and what came once it is back. */
export function ConnectionBars() {
  const words = useWords();
  const { t } = words;
  const { state } = useLive();
  const items = useWaiting();
  const [open, setOpen] = useState(false);
  const dialog = open ? <WaitingDialog onClose={() => setOpen(false)} /> : null;
  const show = (
    <button type="button" className="as-link push" onClick={() => setOpen(true)}>
      {t(items.length > 0 ? 'waiting.show' : 'waiting.whatWorks')}
    </button>
  );
  if (state.is === 'offline')
    return (
      <Bar lead={t(state.down ? 'offline.downLead' : 'offline.lead')} more={show} dialog={dialog}>
        <span>
          {t('offline.text')} <Sum items={items} />
        </span>
      </Bar>
    );
  const stuck = items.filter((one) => one.state !== 'waiting' || one.cause !== undefined);
  return (
    <>
      <BackBar />
      {stuck.length > 0 || open ? (
        <Bar lead={leadOf(words, items)} more={show} dialog={dialog}>
          <Sum items={items} />
        </Bar>
      ) : null}
    </>
  );
}

function leadOf({ t }: Words, items: readonly Waiting[]): string {
  const count = (state: Waiting['state']): number => items.filter((one) => one.state === state).length;
  if (count('asks') > 0) return t('waiting.asksLead', { n: count('asks') });
  if (count('refused') > 0) return t('waiting.refusedLead', { n: count('refused') });
  return t('waiting.lead');
}

/** `3 changes wait here; the oldest is 14 minutes old. Next try in 20 seconds.` */
function Sum({ items }: { items: readonly Waiting[] }) {
  const words = useWords();
  const now = useNow();
  const box = useOutbox();
  const seconds = useSecondsUntil(box?.nextTryAt);
  const waiting = items.filter(({ state }) => state === 'waiting');
  const oldest = oldestOf(waiting);
  if (!oldest) return null;
  return (
    <>
      {words.t('waiting.sum', { n: waiting.length, age: ageWords(words, oldest, now) })}{' '}
      {seconds > 0 ? <span aria-live="off">{words.t('waiting.nextTry', { n: seconds })}</span> : null}
    </>
  );
}

function Bar({ lead, children, more, dialog }: { lead: string; children: ReactNode; more: ReactNode; dialog: ReactNode }) {
  const { t } = useWords();
  return (
    <section className="offbar" aria-label={t('frame.connection')}>
      <div>
        <Icon name="link_off" />
        <span role="status">
          <b>{lead}</b> {children}
        </span>
        {more}
      </div>
      {dialog}
    </section>
  );
}

function useSecondsUntil(moment: Date | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!moment) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [moment]);
  return moment ? Math.max(0, Math.round((moment.getTime() - now) / 1_000)) : 0;
}
