import { useState } from 'react';
import { Dialog } from '../../ui/dialog.js';
import type { WordKey } from '../words/catalogue.js';
import { useWords } from '../words/words.js';
import { useShortcut } from './use-shortcut.js';

const LIST: readonly { keys: readonly string[]; does: WordKey }[] = [
  { keys: ['Tab', 'Shift Tab'], does: 'keys.tab' },
  { keys: ['Ctrl K'], does: 'keys.find' },
  { keys: ['Ctrl Enter'], does: 'keys.save' },
  { keys: ['←', '→'], does: 'keys.slider' },
  { keys: ['j', 'k'], does: 'keys.rows' },
  { keys: ['e'], does: 'keys.edit' },
  { keys: ['Esc'], does: 'keys.escape' },
  { keys: ['?'], does: 'keys.help' },
];

/** Listens for `?`, and for j and k on lists of rows. */
export function Shortcuts() {
  const [open, setOpen] = useState(false);
  useShortcut('help', () => setOpen(true));
  useShortcut('next', () => moveRow(1));
  useShortcut('previous', () => moveRow(-1));
  return open ? <ShortcutsDialog onClose={() => setOpen(false)} /> : null;
}

/** The list of keys. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('keys.title')} width={620} onClose={onClose}>
      <dl className="keys">
        {LIST.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** Rows that j and k walk through are marked `data-row` on the link or button that opens them. */
function moveRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const here = rows.findIndex((row) => row === document.activeElement);
  const next = here < 0 ? (by > 0 ? 0 : rows.length - 1) : here + by;
  rows[next]?.focus();
}
