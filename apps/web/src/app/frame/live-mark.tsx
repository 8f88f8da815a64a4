import { useSearch } from '@tanstack/react-router';
import { clock } from '../../ui/dates.js';
import { useLive } from '../live/live.js';
import { useWords } from '../words/words.js';

/** Whether what you read is what is: live, connecting, offline since, paused, down. */
export function LiveMark() {
  const { t, language } = useWords();
  const { state } = useLive();
  const { asOf } = useSearch({ strict: false }) as { asOf?: string };
  const live = state.is === 'live' && !asOf;
  return (
    <span className={live ? 'live' : 'live live--off'} role="status">
      {live ? (
        <span>
          {t('live.live')}
          <span className="wide">{t('live.upToDate')}</span>
        </span>
      ) : (
        <span>{asOf ? t('live.pausedAsOf') : state.is === 'offline' ? offlineWords(state) : t('live.connecting')}</span>
      )}
    </span>
  );

  function offlineWords({ since, down }: { since: string; down: boolean }): string {
    return down ? t('live.down') : t('live.offlineSince', { time: clock(since, language) });
  }
}
