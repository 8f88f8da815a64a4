import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Face } from '../../ui/marks.js';
import { Icon } from '../../ui/icon.js';
import { FindDialog } from '../find/find-dialog.js';
import { useSession } from '../session/session.js';
import { useWords } from '../words/words.js';
import { AccountDialog } from './account-dialog.js';
import { LiveMark } from './live-mark.js';
import { useMainNav } from './main-nav.js';
import { useShortcut } from './use-shortcut.js';

/** The top bar: where you are, find, whether the page is live, who you are. */
export function TopBar() {
  const { t } = useWords();
  const { actor } = useSession();
  const [open, setOpen] = useState<'find' | 'account' | undefined>();
  useShortcut('find', () => setOpen('find'));
  return (
    <header className="top">
      <Link to="/" className="brand" activeProps={{}}>
        <Throughline />
        {t('frame.product')}
      </Link>
      <MainLinks />
      <button className="find" type="button" aria-keyshortcuts="Control+K" aria-haspopup="dialog" onClick={() => setOpen('find')}>
        <Icon name="search" />
        <span>{t('find.button')}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <LiveMark />
      <button type="button" className="me" aria-haspopup="dialog" onClick={() => setOpen('account')}>
        <span className="sr">{t('frame.account', { name: actor.name })}</span>
        <Face initials={actor.initials} />
      </button>
      {open === 'find' ? <FindDialog onClose={() => setOpen(undefined)} /> : null}
      {open === 'account' ? <AccountDialog onClose={() => setOpen(undefined)} /> : null}
    </header>
  );
}

function MainLinks() {
  const { t } = useWords();
  const items = useMainNav();
  return (
    <nav className="nav" aria-label={t('frame.mainNav')}>
      {items.map(({ to, label, current }) => (
        <Link key={to} to={to} activeProps={{}} aria-current={current ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** The person's line, the only ornament. */
export function Throughline() {
  return (
    <svg viewBox="0 0 30 20" aria-hidden="true">
      <path d="M1 10h28" stroke="#73d0d8" strokeWidth="3" />
      <path d="M5 3v14M12 5v10M19 3v14" stroke="#73d0d8" strokeWidth="2" opacity=".55" />
      <circle cx="25" cy="10" r="4" fill="#fff" />
    </svg>
  );
}
