import { knownCsrfToken } from '../../api/client.js';

/** A text as it was kept, and when. */
export interface KeptText {
  readonly text: string;
  readonly savedAt: string;
}

/** The copies on the server; each rejects when the server did not take or give it. */
export interface DraftCopies {
  put(key: string, kept: KeptText): Promise<void>;
  get(key: string): Promise<KeptText | undefined>;
  remove(key: string): Promise<void>;
  list(): Promise<{ key: string; savedAt: string }[]>;
  /** Sends without waiting for the answer: the page is being closed. */
  putOnLeave(key: string, kept: KeptText): void;
}

/** The most that a browser sends while a page closes is 64 KiB; leave room for the headers. */
const LEAVE_LIMIT = 60_000;

/** A copy that takes longer than this counts as not taken, in ms. */
const PATIENCE = 10_000;

async function ask(method: string, path: string, body?: unknown): Promise<Response> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    signal: AbortSignal.timeout(PATIENCE),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' ? {} : { 'x-csrf-token': knownCsrfToken() }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok && response.status !== 404) throw new Error(`drafts answered ${response.status}`);
  return response;
}

/** Copies by `/api/drafts`. The server encrypts them under the owner's own key. */
export function serverCopies(): DraftCopies {
  const path = (key: string): string => `/api/drafts/${encodeURIComponent(key)}`;
  const list = async (): Promise<{ key: string; savedAt: string }[]> => {
    const response = await ask('GET', '/api/drafts');
    if (response.status === 404) return [];
    return ((await response.json()) as { items?: { key: string; savedAt: string }[] }).items ?? [];
  };
  return {
    async put(key, kept) {
      const response = await ask('PUT', path(key), kept);
      if (response.status === 404) throw new Error('drafts answered 404');
    },
    async get(key) {
      // The list is asked first: most drafts are new, and a question for what is not there would stand in the browser's log as an error.
      if (!(await list()).some((kept) => kept.key === key)) return undefined;
      const response = await ask('GET', path(key));
      if (response.status === 404) return undefined;
      const kept = (await response.json()) as Partial<KeptText>;
      return typeof kept.text === 'string' && typeof kept.savedAt === 'string' ? { text: kept.text, savedAt: kept.savedAt } : undefined;
    },
    async remove(key) {
      await ask('DELETE', path(key));
    },
    list,
    putOnLeave(key, kept) {
      const body = JSON.stringify(kept);
      if (body.length > LEAVE_LIMIT) return;
      const headers = { 'content-type': 'application/json', 'x-csrf-token': knownCsrfToken() };
      void fetch(path(key), { method: 'PUT', credentials: 'same-origin', keepalive: true, headers, body }).catch(() => undefined);
    },
  };
}
