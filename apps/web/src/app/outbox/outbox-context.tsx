import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { queueCommandsIn, sendCsrfToken, sendWaiting } from '../../api/client.js';
import { noteKnownPosition } from '../../api/position.js';
import { sessionQuery } from '../../api/session.js';
import { device, type LockedCopy } from '../device/device.js';
import { deviceTable } from '../device/device-database.js';
import { useLive } from '../live/live.js';
import { useSession } from '../session/session.js';
import type { OutboxParts } from './outbox-parts.js';
import { Outbox } from './outbox.js';
import type { Waiting } from './waiting.js';

const OutboxContext = createContext<Outbox | undefined>(undefined);
const NOTHING: readonly Waiting[] = [];

/** Keeps what cannot be sent, for the signed-in person only, and sends it as soon as the service is back. */
export function OutboxProvider({ children }: { children: ReactNode }) {
  const { actor, keptAt } = useSession();
  const { caughtUp } = useLive();
  const parts = useParts(actor.id);
  const [box, setBox] = useState<Outbox | undefined>();
  useEffect(() => {
    let own: Outbox | undefined;
    let gone = false;
    const channel = new BroadcastChannel(`throughline-outbox-${actor.id}`);
    void device().then(async (opened) => {
      if (gone || opened?.owner !== actor.id) return;
      own = new Outbox({ ...parts, device: opened, changed: () => channel.postMessage('changed') });
      channel.onmessage = () => void own?.load();
      await own.load();
      if (gone) return;
      queueCommandsIn(own);
      setBox(own);
      void own.tryNow();
    });
    return () => {
      gone = true;
      queueCommandsIn(undefined);
      own?.stop();
      channel.close();
      setBox(undefined);
    };
  }, [actor.id, parts]);
  const queries = useQueryClient();
  useEffect(() => {
    if (caughtUp === 0) return;
    if (keptAt) void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    else void box?.tryNow();
  }, [box, caughtUp, keptAt, queries]);
  return <OutboxContext.Provider value={box}>{children}</OutboxContext.Provider>;
}

function useParts(owner: string): Omit<OutboxParts, 'device' | 'changed'> {
  const queries = useQueryClient();
  return useMemo(
    () => ({
      table: deviceTable<LockedCopy>('outbox'),
      send: sendWaiting,
      renew: async () => {
        const session = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
        if (session.signedIn && session.actor.id === owner) sendCsrfToken(session.csrfToken);
      },
      alone: (run) => ('locks' in navigator ? navigator.locks.request(`throughline-outbox-${owner}`, run) : run()),
      acknowledged: (position) => {
        noteKnownPosition(position);
        void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      },
      now: () => new Date(),
    }),
    [owner, queries],
  );
}

/** The queue of this browser; undefined where it can keep none. */
export function useOutbox(): Outbox | undefined {
  return useContext(OutboxContext);
}

const never = (): (() => void) => () => undefined;

/** All that waits, in its order. */
export function useWaiting(): readonly Waiting[] {
  const box = useOutbox();
  return useSyncExternalStore(box?.listen ?? never, box?.list ?? (() => NOTHING));
}

/** What waits of one item, a question for its writer left out. */
export function useWaitingOf(item: string): readonly Waiting[] {
  const all = useWaiting();
  return useMemo(() => all.filter((one) => one.item === item && one.state !== 'asks'), [all, item]);
}
