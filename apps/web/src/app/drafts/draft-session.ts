import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sessionQuery, type Session } from '../../api/session.js';
import { openDraftCipher, type DraftCipher } from './draft-cipher.js';
import { serverCopies, type DraftCopies } from './draft-copies.js';
import { indexedDbShelf, memoryShelf, type DraftShelf } from './draft-shelf.js';

/** What every draft of this session shares. */
export interface DraftSession {
  readonly owner: string;
  readonly cipher: Promise<DraftCipher | undefined>;
  readonly shelf: DraftShelf;
  readonly copies: DraftCopies;
}

let shelf: DraftShelf | undefined;

function browserShelf(): DraftShelf {
  shelf ??= globalThis.indexedDB ? indexedDbShelf(globalThis.indexedDB) : memoryShelf();
  return shelf;
}

function draftSessionOf(session: Session): DraftSession {
  const own = browserShelf();
  void own.removeOthers(session.actor.id).catch(() => undefined);
  return { owner: session.actor.id, cipher: openDraftCipher(session.draftKey), shelf: own, copies: serverCopies(session.csrfToken) };
}

const sessions = new Map<string, DraftSession>();

/** The drafts of whoever is signed in; `undefined` until the session is known. Another person's copies are removed on the way. */
export function useDraftSession(): DraftSession | undefined {
  const { data } = useQuery(sessionQuery);
  const session = data?.signedIn ? data : undefined;
  return useMemo(() => {
    if (!session) return undefined;
    const name = `${session.actor.id}/${session.draftKey}`;
    const known = sessions.get(name) ?? draftSessionOf(session);
    sessions.set(name, known);
    return known;
  }, [session]);
}

/** At sign-out: removes every locked copy from this browser. What the server keeps comes back at the next sign-in. */
export async function forgetDraftsHere(): Promise<void> {
  sessions.clear();
  await browserShelf()
    .removeOthers()
    .catch(() => undefined);
}
