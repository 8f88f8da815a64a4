import { useEffect, useRef, useSyncExternalStore } from 'react';

/** The keys of the whole app; `keys.*` in the catalogue says what they do. */
export type ShortcutName = 'find' | 'help' | 'next' | 'previous' | 'edit';

const STORED = 'throughline.single-keys';
const watchers = new Set<() => void>();

/** Runs something on a key. Single letters are off in text fields, under an open dialog, and where the person turned them off. */
export function useShortcut(name: ShortcutName, run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (shortcutOf(event) !== name) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [name]);
}

/** Whether single-letter keys are on, and how to change it; remembered on this device. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => localStorage.getItem(STORED) !== 'off',
  );
  const set = (next: boolean): void => {
    localStorage.setItem(STORED, next ? 'on' : 'off');
    for (const watch of watchers) watch();
  };
  return [on, set];
}

function shortcutOf(event: KeyboardEvent): ShortcutName | undefined {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return document.querySelector('.veil') ? undefined : 'find';
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('.veil')) return undefined;
  if (localStorage.getItem(STORED) === 'off') return undefined;
  return LETTERS[event.key];
}

const LETTERS: Readonly<Record<string, ShortcutName>> = { '?': 'help', j: 'next', k: 'previous', e: 'edit' };

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}
