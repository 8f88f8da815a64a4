import { useQuery } from '@tanstack/react-query';
import { useDraftSession } from './draft-session.js';

/** A draft that waits to be gone on with. */
export interface KeptDraft {
  readonly key: string;
  readonly savedAt: string;
}

/** The signed-in person's own drafts whose key begins with `prefix`, newest first; on the server or, while it is down, here. */
export function useKeptDrafts(prefix: string): readonly KeptDraft[] {
  const session = useDraftSession();
  const { data } = useQuery({
    queryKey: ['drafts', session?.owner, prefix],
    enabled: session !== undefined,
    staleTime: 0,
    queryFn: async (): Promise<KeptDraft[]> => {
      const here = session ? await session.shelf.list(session.owner).catch(() => []) : [];
      const there = session ? await session.copies.list().catch(() => []) : [];
      const newest = new Map<string, string>();
      for (const { key, savedAt } of [...here, ...there]) {
        if (key.startsWith(prefix) && savedAt > (newest.get(key) ?? '')) newest.set(key, savedAt);
      }
      return [...newest].map(([key, savedAt]) => ({ key, savedAt })).sort((a, b) => b.savedAt.localeCompare(a.savedAt));
    },
  });
  return data ?? [];
}
