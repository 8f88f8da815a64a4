import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { SignInPage } from '../features/sign-in/index.js';
import { BottomBar } from './frame/bottom-bar.js';
import { DemoBanner } from './frame/demo-banner.js';
import { Footer } from './frame/footer.js';
import { ConnectionBars } from './frame/connection-bars.js';
import { Shortcuts } from './frame/shortcuts.js';
import { TopBar } from './frame/top-bar.js';
import { LiveProvider } from './live/live.js';
import { useAnySession } from './session/session.js';
import { useWords } from './words/words.js';

/** The frame of every page: skip link, bars, main, footer. Without a session it is the sign-in. */
export function Shell() {
  const session = useAnySession();
  const { t } = useWords();
  if (!session.signedIn) return <SignInPage session={session} />;
  return (
    <LiveProvider actorId={session.actor.id}>
      <a className="usa-skipnav" href="#main">
        {t('frame.skip')}
      </a>
      <DemoBanner />
      <TopBar />
      <ConnectionBars />
      <Main />
      <BottomBar />
      <Footer />
      <Shortcuts />
    </LiveProvider>
  );
}

/** The page itself. After a change of page the focus goes to it, so that a screen reader starts there. */
function Main() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname && !main.current?.contains(document.activeElement)) main.current?.focus();
    before.current = pathname;
  }, [pathname]);
  return (
    <main id="main" tabIndex={-1} ref={main}>
      <Outlet />
    </main>
  );
}
