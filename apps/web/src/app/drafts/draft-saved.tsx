import { useEffect, useState } from 'react';
import { clock } from '../../ui/dates.js';
import { Icon } from '../../ui/icon.js';
import { useWords, type Words } from '../words/words.js';
import type { DraftPlace } from './draft-keeper.js';

/** `Saved 4 seconds ago, every word`, or that it is only on this device. Moves by itself and is not read out each time. */
export function DraftSaved({ savedAt, place }: { savedAt?: string; place?: DraftPlace }) {
  const words = useWords();
  const now = useSeconds(savedAt);
  if (!savedAt || !place) return null;
  const late = place !== 'saved';
  return (
    <span className={late ? 'save save--late' : 'save'}>
      <Icon name={late ? 'save_alt' : 'check_circle'} />
      {savedWords(words, savedAt, place, now)}
    </span>
  );
}

function savedWords({ t, language }: Words, savedAt: string, place: DraftPlace, now: number): string {
  const time = clock(savedAt, language);
  if (place === 'nowhere') return t('draft.nowhere');
  if (place === 'here') return t('draft.here', { time });
  const seconds = Math.max(0, Math.round((now - Date.parse(savedAt)) / 1000));
  if (seconds < 2) return t('draft.savedJust');
  if (seconds < 60) return t('draft.savedSeconds', { n: seconds });
  if (seconds < 3600) return t('draft.savedMinutes', { n: Math.floor(seconds / 60) });
  return t('draft.savedAt', { time });
}

/** The time now, each second while the last save is fresh. */
function useSeconds(savedAt: string | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (!savedAt) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [savedAt]);
  return now;
}
