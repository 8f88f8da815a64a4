import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { noteKnownPosition } from '../../api/position.js';
import { forgetReads, showKeptReads } from '../device/kept-reads.js';
import { isTouched, PLAN_CHANGED, type LiveChange, type LiveMessage, type LiveState } from './change.js';
import { SharedLive } from './shared-live.js';
import { Together } from './together.js';

interface Live {
  readonly state: LiveState;
  /** The changes that came with the last reconnection, each once; none once they are put away. */
  readonly cameBack: readonly LiveChange[];
  /** How often the connection has caught up with everything: what waits for it goes out now. */
  readonly caughtUp: number;
  dismissBack(): void;
  /** Calls a listener with every change, until the returned function is called. */
  listen(listener: (change: LiveChange) => void): () => void;
}

const LiveContext = createContext<Live | undefined>(undefined);

/**
 * Keeps the pages up to date: every change makes the queries it touches ask again, from its position on. `resume`: the app was
 * opened without the service, so what came since it was last heard from is told when it is back.
 */
export function LiveProvider({ actorId, resume, children }: { actorId: string; resume: boolean; children: ReactNode }) {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>({ is: 'connecting' });
  const [cameBack, setCameBack] = useState<readonly LiveChange[]>([]);
  const [caughtUp, setCaughtUp] = useState(0);
  const listeners = useRef(new Set<(change: LiveChange) => void>());
  const away = useRef<{ changes: Map<string, LiveChange> } | undefined>(undefined);

  const firstBeat = useRef(true);
  const resumes = useRef(resume);

  useEffect(() => {
    const together = new Together((changes) => {
      const lost = changes.filter(({ kind }) => kind === PLAN_CHANGED);
      if (lost.length > 0) void forgetReads(queries, (queryKey) => lost.some((change) => isTouched(queryKey, change)));
      void queries.invalidateQueries({ predicate: (query) => changes.some((change) => isTouched(query.queryKey, change)) });
    });
    const take = (message: LiveMessage): void => {
      if (message.say === 'state') {
        setState(message.state);
        if (message.state.is === 'offline') {
          away.current ??= { changes: new Map() };
          void showKeptReads(queries);
        }
        // What could not be read while the service was away is read again as soon as it is back.
        if (message.state.is === 'live') void queries.invalidateQueries({ predicate: (query) => query.state.status === 'error' });
      } else if (message.say === 'change') {
        noteKnownPosition(message.change.position);
        together.add(message.change);
        away.current?.changes.set(message.change.position, message.change);
        for (const listener of listeners.current) listener(message.change);
      } else {
        if (message.say === 'reset') void queries.invalidateQueries();
        if (away.current) setCameBack([...away.current.changes.values()]);
        if (away.current || firstBeat.current) setCaughtUp((was) => was + 1);
        away.current = undefined;
        firstBeat.current = false;
      }
    };
    if (resumes.current) away.current = { changes: new Map() };
    const live = new SharedLive(actorId, take, resumes.current);
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
    return { state, cameBack, caughtUp, dismissBack: () => setCameBack([]), listen };
  }, [state, cameBack, caughtUp]);
  return <LiveContext.Provider value={value}>{children}</LiveContext.Provider>;
}

/** The state of the live connection. Outside of a session: still connecting, and nothing comes. */
export function useLive(): Live {
  return useContext(LiveContext) ?? QUIET;
}

const QUIET: Live = {
  state: { is: 'connecting' },
  cameBack: [],
  caughtUp: 0,
  dismissBack: () => undefined,
  listen: () => () => undefined,
};
