import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { noteKnownPosition } from '../../api/position.js';
import { isTouched, type LiveChange, type LiveMessage, type LiveState } from './change.js';
import { SharedLive } from './shared-live.js';
import { Together } from './together.js';

interface Live {
  readonly state: LiveState;
  /** How many changes came with the last reconnection; 0 once said or where there were none. */
  readonly cameBack: number;
  dismissBack(): void;
  /** Calls a listener with every change, until the returned function is called. */
  listen(listener: (change: LiveChange) => void): () => void;
}

const LiveContext = createContext<Live | undefined>(undefined);

/** Keeps the pages up to date: every change makes the queries it touches ask again, from its position on. */
export function LiveProvider({ actorId, children }: { actorId: string; children: ReactNode }) {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>({ is: 'connecting' });
  const [cameBack, setCameBack] = useState(0);
  const listeners = useRef(new Set<(change: LiveChange) => void>());
  const away = useRef<{ changes: number } | undefined>(undefined);

  useEffect(() => {
    const together = new Together(
      (changes) => void queries.invalidateQueries({ predicate: (query) => changes.some((change) => isTouched(query.queryKey, change)) }),
    );
    const take = (message: LiveMessage): void => {
      if (message.say === 'state') {
        setState(message.state);
        if (message.state.is === 'offline') away.current ??= { changes: 0 };
        // What could not be read while the service was away is read again as soon as it is back.
        if (message.state.is === 'live') void queries.invalidateQueries({ predicate: (query) => query.state.status === 'error' });
      } else if (message.say === 'change') {
        noteKnownPosition(message.change.position);
        together.add(message.change);
        if (away.current) away.current.changes += 1;
        for (const listener of listeners.current) listener(message.change);
      } else {
        if (message.say === 'reset') void queries.invalidateQueries();
        if (away.current) setCameBack(away.current.changes);
        away.current = undefined;
      }
    };
    const live = new SharedLive(actorId, take);
    return () => {
      together.stop();
      live.close();
    };
  }, [actorId, queries]);

  const value = useMemo<Live>(() => {
    const listen = (listener: (change: LiveChange) => void): (() => void) => {
      listeners.current.add(listener);
      return () => listeners.current.delete(listener);
    };
    return { state, cameBack, dismissBack: () => setCameBack(0), listen };
  }, [state, cameBack]);
  return <LiveContext.Provider value={value}>{children}</LiveContext.Provider>;
}

/** The state of the live connection. Outside of a session: still connecting, and nothing comes. */
export function useLive(): Live {
  return useContext(LiveContext) ?? QUIET;
}

const QUIET: Live = { state: { is: 'connecting' }, cameBack: 0, dismissBack: () => undefined, listen: () => () => undefined };
