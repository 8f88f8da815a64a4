import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '../../ui/icon.js';
import { useSession } from '../session/session.js';
import { endSession } from '../session/kept-session.js';
import { LANGUAGE_NAMES } from '../words/catalogue.js';
import { useWords } from '../words/words.js';
import { AccountDialog } from './account-dialog.js';
import { Throughline } from './top-bar.js';

/** A page that says nothing about whoever opened it. */
const ELSEWHERE = 'https://www.weather.gov/';

/** The top bar of the person's own pages: their plan, the language, and a way to be gone at once. */
export function PortalBar() {
  const { t, language } = useWords();
  const [account, setAccount] = useState(false);
  return (
    <header className="top top--mine">
      <Link to="/me" className="brand" activeProps={{}}>
        <Throughline />
        {t('me.title')}
      </Link>
      <button type="button" aria-haspopup="dialog" onClick={() => setAccount(true)}>
        <Icon name="translate" />
        <span className="sr">{t('frame.language')}: </span>
        <span lang={language}>{LANGUAGE_NAMES[language]}</span>
      </button>
      <LeaveFast />
      {account ? <AccountDialog onClose={() => setAccount(false)} /> : null}
    </header>
  );
}

/** Another page in the place of this one at once; the session ends behind it, so that the way back shows nothing. */
function LeaveFast() {
  const { t } = useWords();
  const { actor } = useSession();
  const leave = (): void => {
    document.documentElement.hidden = true;
    void endSession(actor.id);
    window.location.replace(ELSEWHERE);
  };
  return (
    <button type="button" className="leave" onClick={leave}>
      {t('me.leave')}
    </button>
  );
}

/** The last line of the person's own pages. */
export function PortalFooter() {
  const { t } = useWords();
  const [account, setAccount] = useState(false);
  return (
    <footer className="foot foot--mine">
      <button type="button" className="as-link me-tap" aria-haspopup="dialog" onClick={() => setAccount(true)}>
        {t('me.account')}
      </button>
      {account ? <AccountDialog onClose={() => setAccount(false)} /> : null}
    </footer>
  );
}
