import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { sendCsrfToken, whenSignedOut } from '../../api/client.js';
import { sessionQuery, type NoSession } from '../../api/session.js';
import { forgetDraftSessions } from '../drafts/draft-session.js';
import { endSession, type KeptSession } from './kept-session.js';

const SessionContext = createContext<KeptSession | NoSession | undefined>(undefined);

/** Who is signed in. When the server says that the session has ended, the sign-in shows; drafts stay on the device. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(sessionQuery);
  sendCsrfToken(data.signedIn ? data.csrfToken : undefined);
  useEffect(() => {
    whenSignedOut(() => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey }));
  }, [queries]);
  return <SessionContext.Provider value={data}>{children}</SessionContext.Provider>;
}

/** The session, signed in or not. */
export function useAnySession(): KeptSession | NoSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useAnySession needs a SessionProvider');
  return session;
}

/** The session of a page that only signed-in people see. */
export function useSession(): KeptSession {
  const session = useAnySession();
  if (!session.signedIn) throw new Error('This page needs a signed-in person');
  return session;
}

/** True where the server has told that the signed-in person holds a permission. */
export function usePermission(name: string): boolean {
  return useSession().permissions.includes(name);
}

/** Ends the session here and at the server, and forgets everything this browser has read. What was written and not sent stays, locked. */
export async function signOut(actorId: string): Promise<void> {
  await endSession(actorId);
  forgetDraftSessions();
  window.location.assign('/');
}
