import { useState } from 'react';
import { useWords } from '../words/words.js';
import { ShortcutsDialog } from './shortcuts.js';

/** The last line of every page. */
export function Footer() {
  const { t } = useWords();
  const [keys, setKeys] = useState(false);
  return (
    <footer className="foot">
      <button type="button" className="as-link" aria-haspopup="dialog" onClick={() => setKeys(true)}>
        {t('frame.shortcuts')}
      </button>
      {keys ? <ShortcutsDialog onClose={() => setKeys(false)} /> : null}
    </footer>
  );
}
