import { useCallback, useEffect, useState } from 'react';
import type { TimelineEntry } from '../../../api/casework.js';
import { heldBack, newestPosition } from './days.js';

/** How far down somebody may have read and still be "at the top", in pixels. */
const TOP = 120;

/**
 * A change that arrives while you read slides nothing: it waits behind "2 new, show", unless you are at the top of the
 * list. Your own changes show at once.
 */
export function useNewEntries(
  entries: readonly TimelineEntry[],
  me: string,
): { shown: TimelineEntry[]; held: TimelineEntry[]; show: () => void } {
  const [upTo, setUpTo] = useState<string | undefined>();
  const newest = newestPosition(entries);
  const { shown, held } = heldBack(entries, upTo, me);
  useEffect(() => {
    if (newest !== undefined && (upTo === undefined || (held.length > 0 && isAtTop()))) setUpTo(newest);
  }, [newest, upTo, held.length]);
  const show = useCallback(() => setUpTo(newest), [newest]);
  return { shown, held, show };
}

function isAtTop(): boolean {
  const dialogOpen = document.querySelector('.veil') !== null;
  return window.scrollY <= TOP && !dialogOpen;
}
