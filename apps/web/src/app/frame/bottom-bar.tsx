import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '../../ui/icon.js';
import { useWords } from '../words/words.js';
import { AccountDialog } from './account-dialog.js';
import { useMainNav } from './main-nav.js';

/** The main places at the bottom of a phone: five items, the last one for everything else. */
export function BottomBar() {
  const { t } = useWords();
  const items = useMainNav();
  const [more, setMore] = useState(false);
  return (
    <nav className="bottom-nav" aria-label={t('frame.bottomNav')}>
      {items.map(({ to, short, icon, current }) => (
        <Link key={to} to={to} activeProps={{}} aria-current={current ? 'page' : undefined}>
          <Icon name={icon} />
          {short}
        </Link>
      ))}
      <button type="button" aria-haspopup="dialog" onClick={() => setMore(true)}>
        <Icon name="menu" />
        {t('nav.more')}
      </button>
      {more ? <AccountDialog onClose={() => setMore(false)} /> : null}
    </nav>
  );
}
