import { useLive } from '../../app/live/live.js';
import { useWords } from '../../app/words/words.js';
import { Note } from '../../ui/note.js';

/** Said without a network, where something holds only once the service has it. */
export function NeedsNetwork() {
  const { t } = useWords();
  const { state } = useLive();
  return state.is === 'offline' ? <Note tone="calm">{t('me.needsNetwork')}</Note> : null;
}
