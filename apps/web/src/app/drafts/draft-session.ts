import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../api/session.js';
import { device } from '../device/device.js';
import type { DraftCipher } from './draft-cipher.js';
import { serverCopies, type DraftCopies } from './draft-copies.js';
import { indexedDbShelf, memoryShelf, type DraftShelf } from './draft-shelf.js';

/** What every draft of one person in this browser shares. */
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

/** Under the device's key, if it is this person's: what another person typed here stays locked until they are back. */
async function cipherOf(owner: string): Promise<DraftCipher | undefined> {
  const own = await device();
  return own?.owner === owner ? own.cipher : undefined;
}

const sessions = new Map<string, DraftSession>();

/** The drafts of whoever is signed in; `undefined` until that is known. The same over a new session and over a time without network. */
export function useDraftSession(): DraftSession | undefined {
  const { data } = useQuery(sessionQuery);
  const owner = data?.signedIn ? data.actor.id : undefined;
  if (owner === undefined) return undefined;
  const known = sessions.get(owner) ?? { owner, cipher: cipherOf(owner), shelf: browserShelf(), copies: serverCopies() };
  sessions.set(owner, known);
  return known;
}

/** At sign-out, and when another signs in: what was typed stays, locked. What the server keeps comes back at the next sign-in. */
export function forgetDraftSessions(): void {
  sessions.clear();
}
