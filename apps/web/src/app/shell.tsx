import { Outlet, useLocation } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { SignInPage } from '../features/sign-in/index.js';
import { BottomBar } from './frame/bottom-bar.js';
import { DemoBanner } from './frame/demo-banner.js';
import { Footer } from './frame/footer.js';
import { ConnectionBars } from './frame/connection-bars.js';
import { PortalBar, PortalFooter } from './frame/portal-frame.js';
import { Shortcuts } from './frame/shortcuts.js';
import { TopBar } from './frame/top-bar.js';
import { LiveProvider } from './live/live.js';
import { OutboxProvider } from './outbox/outbox-context.js';
import { keepReads, showKeptReads } from './device/kept-reads.js';
import { useIsForThemselves } from './session/for-themselves.js';
import { useAnySession } from './session/session.js';
import { useWords } from './words/words.js';
import { useKeptPlace } from '../ui/keep-place.js';
import { Opening } from './opening.js';

/** The frame of every page: skip link, bars, main, footer. Without a session it is the sign-in. */
export function Shell() {
  const session = useAnySession();
  const { t } = useWords();
  useKeptPlace();
  if (!session.signedIn) return <SignInPage session={session} />;
  return (
    <KeptReads offline={session.keptAt !== undefined}>
      <LiveProvider actorId={session.actor.id} resume={session.keptAt !== undefined}>
        <OutboxProvider>
          <a className="usa-skipnav" href="#main">
            {t('frame.skip')}
          </a>
          <DemoBanner />
          <Frame />
        </OutboxProvider>
      </LiveProvider>
    </KeptReads>
  );
}

/** The bars around the page: a worker's, or those of somebody who is here for themselves. */
function Frame() {
  if (useIsForThemselves())
    return (
      <>
        <PortalBar />
        <ConnectionBars />
        <Main />
        <PortalFooter />
      </>
    );
  return (
    <>
      <TopBar />
      <ConnectionBars />
      <Main />
      <BottomBar />
      <Footer />
      <Shortcuts />
    </>
  );
}

/** Copies what is read on this device, and shows the copies where the app was opened without the service. */
function KeptReads({ offline, children }: { offline: boolean; children: ReactNode }) {
  const queries = useQueryClient();
  const [ready, setReady] = useState(!offline);
  useEffect(() => keepReads(queries), [queries]);
  useEffect(() => {
    if (!ready) void showKeptReads(queries).finally(() => setReady(true));
  }, [queries, ready]);
  return ready ? children : <Opening />;
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
