import { shortMoment } from '../../ui/dates.js';
import { useLive } from '../live/live.js';
import { useToday } from '../now.js';
import { useWords } from '../words/words.js';

/** While there is no connection: how old what one reads is. */
export function KeptAsOf({ readAt }: { readAt: number }) {
  const { t, language } = useWords();
  const today = useToday();
  const { state } = useLive();
  if (state.is !== 'offline' || readAt === 0) return null;
  return <p className="meta">{t('offline.asOf', { moment: shortMoment(new Date(readAt).toISOString(), language, today) })}</p>;
}
