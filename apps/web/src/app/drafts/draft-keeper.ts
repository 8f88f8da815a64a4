import type { DraftCipher } from './draft-cipher.js';
import type { DraftCopies, KeptText } from './draft-copies.js';
import type { DraftShelf } from './draft-shelf.js';

/** `saved`: on the server · `here`: only in this browser, the server did not answer · `nowhere`: neither took it. */
export type DraftPlace = 'saved' | 'here' | 'nowhere';

export interface DraftNews {
  readonly savedAt: string;
  readonly place: DraftPlace;
}

/** What a keeper works with. `wait` is the pause in ms before the server's copy is written, `retry` the one after it did not answer. */
export interface KeeperParts {
  readonly owner: string;
  readonly cipher: DraftCipher | undefined;
  readonly shelf: DraftShelf;
  readonly copies: DraftCopies;
  readonly now: () => Date;
  readonly wait: number;
  readonly retry: number;
}

/** Keeps one draft: every change at once in the browser, locked, and shortly after on the server. */
export interface DraftKeeper {
  /** The newest of the two copies. */
  load(): Promise<KeptText | undefined>;
  keep(text: string): void;
  /** The page may go away now: send what is not on the server yet. */
  leave(): void;
  /** Writes everything now and says where it is. */
  flush(): Promise<DraftNews | undefined>;
  /** The command was acknowledged: both copies go. */
  clear(): Promise<void>;
  stop(): void;
}

/** How long a page waits for the server's copy when it opens, in ms; after that it goes on with the browser's. */
const LOAD_PATIENCE = 2_500;

function newest(a: KeptText | undefined, b: KeptText | undefined): KeptText | undefined {
  if (!a || !b) return a ?? b;
  return a.savedAt >= b.savedAt ? a : b;
}

function within<T>(answer: Promise<T>, ms: number): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), ms);
    void answer.then(resolve, () => resolve(undefined)).finally(() => clearTimeout(timer));
  });
}

/** Reads and writes the browser's locked copy of one draft; never rejects. */
function localCopy(parts: KeeperParts, key: string) {
  const place = `${parts.owner}/${key}`;
  return {
    async read(): Promise<KeptText | undefined> {
      const record = await parts.shelf.get(parts.owner, key).catch(() => undefined);
      if (!record || !parts.cipher) return undefined;
      const text = await parts.cipher.open(place, record.locked);
      return text === undefined ? undefined : { text, savedAt: record.savedAt };
    },
    async write(kept: KeptText): Promise<boolean> {
      if (!parts.cipher) return false;
      try {
        const locked = await parts.cipher.lock(place, kept.text);
        await parts.shelf.put({ owner: parts.owner, key, savedAt: kept.savedAt, locked });
        return true;
      } catch {
        return false;
      }
    },
    remove: (): Promise<void> => parts.shelf.remove(parts.owner, key).catch(() => undefined),
  };
}

/** Opens the keeper of one draft. `told` hears where each saved change is now. */
export function openDraftKeeper(parts: KeeperParts, key: string, told: (news: DraftNews) => void): DraftKeeper {
  const local = localCopy(parts, key);
  let latest: KeptText | undefined;
  let onServer: KeptText | undefined;
  let inBrowser: KeptText | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let local$: Promise<void> = Promise.resolve();
  let server$: Promise<void> = Promise.resolve();
  let stopped = false;

  const news = (kept: KeptText): DraftNews => ({
    savedAt: kept.savedAt,
    place: onServer === kept ? 'saved' : inBrowser === kept ? 'here' : 'nowhere',
  });
  const plan = (ms: number): void => {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => void send(), ms);
  };
  const store = (): Promise<void> => {
    local$ = local$.then(async () => {
      const kept = latest;
      if (!kept || inBrowser === kept) return;
      if ((await local.write(kept)) && latest) inBrowser = kept;
    });
    return local$;
  };
  const send = (): Promise<void> => {
    server$ = server$.then(async () => {
      const kept = latest;
      if (!kept || onServer === kept) return;
      const took = await parts.copies.put(key, kept).then(
        () => true,
        () => false,
      );
      if (!latest) return;
      if (took) onServer = kept;
      else plan(parts.retry);
      await local$;
      if (latest === kept) told(news(kept));
    });
    return server$;
  };

  return {
    async load() {
      const [here, there] = await Promise.all([local.read(), within(parts.copies.get(key), LOAD_PATIENCE)]);
      const found = newest(here, there);
      if (found && !latest) {
        latest = found;
        if (here?.savedAt === found.savedAt) inBrowser = found;
        if (there?.savedAt === found.savedAt) onServer = found;
        else plan(parts.wait);
      }
      return found;
    },
    keep(text) {
      latest = { text, savedAt: parts.now().toISOString() };
      void store();
      plan(parts.wait);
    },
    leave() {
      if (latest && onServer !== latest) parts.copies.putOnLeave(key, latest);
    },
    async flush() {
      clearTimeout(timer);
      await Promise.all([store(), send()]);
      return latest && news(latest);
    },
    async clear() {
      clearTimeout(timer);
      latest = undefined;
      await Promise.all([local$, server$]);
      clearTimeout(timer);
      await Promise.all([local.remove(), parts.copies.remove(key).catch(() => undefined)]);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      if (latest && onServer !== latest) void send();
    },
  };
}
