import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { dayOf } from '../ui/dates.js';

const NowContext = createContext<Date>(new Date());

/** The time of day for everything that says "today" or "4 minutes ago"; moves every 30 seconds. */
export function NowProvider({ children }: { children: ReactNode }) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return <NowContext.Provider value={now}>{children}</NowContext.Provider>;
}

/** Makes everything inside say its days as of a moment of the past: what was due in three days then is not late. */
export function NowAt({ moment, children }: { moment?: string; children: ReactNode }) {
  const now = useNow();
  return <NowContext.Provider value={moment ? new Date(moment) : now}>{children}</NowContext.Provider>;
}

/** The present moment, at most 30 seconds old. */
export function useNow(): Date {
  return useContext(NowContext);
}

/** Today's calendar day in the jurisdiction. */
export function useToday(): string {
  return dayOf(useNow());
}
