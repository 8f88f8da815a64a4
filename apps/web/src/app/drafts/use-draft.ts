import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { openDraftKeeper, type DraftKeeper, type DraftNews, type DraftPlace } from './draft-keeper.js';
import { type DraftSession, useDraftSession } from './draft-session.js';

/** Pause in ms before the server's copy is written, and after it did not answer. */
const WAIT = 400;
const RETRY = 15_000;

/** What somebody is typing, kept while they type. */
export interface Draft<T> {
  readonly value: T;
  /** Takes the new value, or a function from the old one. */
  setValue(change: T | ((was: T) => T)): void;
  /** The value as it is at this very moment, for steps that run over several answers. */
  latest(): T;
  /** False while the copies are still looked up: show the frame, not the fields. */
  readonly ready: boolean;
  /** When the value shown was kept last (ISO), and where. */
  readonly savedAt?: string;
  readonly place?: DraftPlace;
  /** True when the page opened with what had been typed before. */
  readonly restored: boolean;
  /** Writes both copies now, before a command goes out. */
  flush(): Promise<DraftNews | undefined>;
  /** The command was acknowledged: nothing is kept any more, and the value goes back to the first one. */
  clear(): Promise<void>;
}

interface Shown<T> {
  readonly value: T;
  readonly ready: boolean;
  readonly restored: boolean;
  readonly news?: DraftNews;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A kept value under the fields of the first one, so that a copy made by an older page still opens. */
function readKept<T>(text: string, initial: T): T | undefined {
  try {
    const kept = JSON.parse(text) as T;
    return isRecord(initial) && isRecord(kept) ? ({ ...initial, ...kept } as T) : kept;
  } catch {
    return undefined;
  }
}

async function keeperOf(session: DraftSession, key: string, told: (news: DraftNews) => void): Promise<DraftKeeper> {
  const cipher = await session.cipher;
  return openDraftKeeper({ ...session, cipher, now: () => new Date(), wait: WAIT, retry: RETRY }, key, told);
}

/**
 * Keeps `value` under `key` for the signed-in person: locked in the browser with every change, on the server shortly
 * after, and back again when the page is opened anew; the newer copy wins. Goes on locally when the server is down.
 */
export function useDraft<T>(key: string, initial: T): Draft<T> {
  const session = useDraftSession();
  const [shown, setShown] = useState<Shown<T>>({ value: initial, ready: false, restored: false });
  const first = useRef(initial);
  const latest = useRef(initial);
  const keeper = useRef<Promise<DraftKeeper> | undefined>(undefined);

  useEffect(() => {
    if (!session) return;
    let gone = false;
    latest.current = first.current;
    setShown({ value: first.current, ready: false, restored: false });
    const opened = keeperOf(session, key, (news) => !gone && setShown((was) => ({ ...was, news })));
    keeper.current = opened;
    void opened
      .then((open) => open.load())
      .then((kept) => {
        if (gone) return;
        const value = kept && readKept(kept.text, first.current);
        if (value !== undefined) latest.current = value;
        setShown({
          value: latest.current,
          ready: true,
          restored: value !== undefined,
          news: kept && { savedAt: kept.savedAt, place: 'saved' },
        });
      });
    const leave = (): void => void opened.then((open) => open.leave());
    addEventListener('pagehide', leave);
    return () => {
      gone = true;
      removeEventListener('pagehide', leave);
      void opened.then((open) => open.stop());
    };
  }, [session, key]);

  const setValue = useCallback((change: T | ((was: T) => T)) => {
    latest.current = typeof change === 'function' ? (change as (was: T) => T)(latest.current) : change;
    const text = JSON.stringify(latest.current);
    void keeper.current?.then((open) => open.keep(text));
    setShown((was) => ({ ...was, value: latest.current }));
  }, []);
  const flush = useCallback(async () => (await keeper.current)?.flush(), []);
  const clear = useCallback(async () => {
    await (await keeper.current)?.clear();
    latest.current = first.current;
    setShown({ value: first.current, ready: true, restored: false });
  }, []);

  const { value, ready, restored, news } = shown;
  return useMemo(
    () => ({ value, ready, restored, savedAt: news?.savedAt, place: news?.place, setValue, latest: () => latest.current, flush, clear }),
    [value, ready, restored, news, setValue, flush, clear],
  );
}
