import { useState } from 'react';
import { useSession } from '../session/session.js';
import { useWords } from '../words/words.js';
import { ShortcutsDialog } from './shortcuts.js';

/** The last line of every page. */
export function Footer() {
  const { t } = useWords();
  const { demo } = useSession();
  const [keys, setKeys] = useState(false);
  return (
    <footer className="foot">
      {demo ? <span>{t('frame.demo')} </span> : null}
      <button type="button" className="as-link" aria-haspopup="dialog" onClick={() => setKeys(true)}>
        {t('frame.shortcuts')}
      </button>
      {keys ? <ShortcutsDialog onClose={() => setKeys(false)} /> : null}
    </footer>
  );
}
