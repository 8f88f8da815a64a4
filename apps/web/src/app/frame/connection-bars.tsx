import { useEffect } from 'react';
import { Icon } from '../../ui/icon.js';
import { useLive } from '../live/live.js';
import { useWords } from '../words/words.js';

/** The dark bar while there is no connection, and what came once it is back. */
export function ConnectionBars() {
  const { t } = useWords();
  const { state, cameBack, dismissBack } = useLive();
  useEffect(() => {
    if (cameBack === 0) return;
    const timer = setTimeout(dismissBack, 15_000);
    return () => clearTimeout(timer);
  }, [cameBack, dismissBack]);
  if (state.is === 'offline') return <Bar lead={t(state.down ? 'offline.downLead' : 'offline.lead')}>{t('offline.text')}</Bar>;
  if (cameBack > 0) return <Bar lead={t('back.lead')}>{t('back.text', { n: cameBack })}</Bar>;
  return null;
}

function Bar({ lead, children }: { lead: string; children: string }) {
  return (
    <div className="offbar" role="status">
      <div>
        <Icon name="link_off" />
        <span>
          <b>{lead}</b> {children}
        </span>
      </div>
    </div>
  );
}
