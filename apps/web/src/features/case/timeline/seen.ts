import { useEffect, useRef, useSyncExternalStore } from 'react';

const TWO_SECONDS = 2_000;
const seen = new Set<string>();
const watchers = new Set<() => void>();

/** Marks entries (ids of events) as seen by the person at this screen. */
export function markSeen(...ids: readonly string[]): void {
  for (const id of ids) seen.add(id);
  for (const watch of watchers) watch();
}

/** Whether an entry has been seen here since the page was opened. */
export function useSeen(id: string): boolean {
  return useSyncExternalStore(subscribe, () => seen.has(id));
}

/** A mark clears when its entry has been on the screen for two seconds. Returns the ref for the entry's element. */
export function useSeenOnScreen(id: string, isNew: boolean): React.RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isNew || !element.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watcher = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (entry?.isIntersecting) timer = setTimeout(() => markSeen(id), TWO_SECONDS);
    });
    watcher.observe(element.current);
    return () => {
      clearTimeout(timer);
      watcher.disconnect();
    };
  }, [id, isNew]);
  return element;
}

function subscribe(watch: () => void): () => void {
  watchers.add(watch);
  return () => watchers.delete(watch);
}
