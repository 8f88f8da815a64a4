import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';
import type { Session } from '../../api/session.js';
import { copiesOf, device } from './device.js';

/** What stays readable without the service: the cases, plans and queues that were opened here. Never a search, never a number. */
const KEPT: readonly unknown[] = ['my-day', 'feed', 'cases', 'case', 'timeline', 'plan', 'workers', 'codes', 'who-looked'];
/** How long a read waits for the next one of the same page before it is copied, in ms. */
const WAIT = 300;

/**
 * Which form what the service says has, as pages need it: one more whenever a page would break over, or tell wrong, what an earlier
 * version of the app kept. What was kept in another form is not shown; it is kept anew when it is read.
 */
const FORM = 2;

interface KeptRead {
  readonly form?: number;
  readonly queryKey: QueryKey;
  readonly data: unknown;
  readonly readAt: number;
}

const isKept = (queryKey: QueryKey): boolean => KEPT.includes(queryKey[0]);

/** Copies what is read, locked, until the returned function is called. */
export function keepReads(queries: QueryClient): () => void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const copy = async (queryKey: QueryKey): Promise<void> => {
    const state = queries.getQueryState(queryKey);
    const own = await device();
    if (!own || state?.data === undefined) return;
    const read: KeptRead = { form: FORM, queryKey, data: state.data, readAt: state.dataUpdatedAt };
    await copiesOf(own).keep(`read/${hashKey(queryKey)}`, read);
  };
  const stop = queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual || !isKept(event.query.queryKey)) return;
    const { queryHash, queryKey } = event.query;
    clearTimeout(timers.get(queryHash));
    timers.set(
      queryHash,
      setTimeout(() => void copy(queryKey), WAIT),
    );
  });
  return () => {
    stop();
    for (const timer of timers.values()) clearTimeout(timer);
  };
}

/**
 * The service does not answer: what was read before is shown where nothing is known, as old as it is; what is older than the county
 * allows goes, for who may read it can have changed.
 */
export async function showKeptReads(queries: QueryClient): Promise<void> {
  const own = await device();
  if (!own) return;
  const copies = copiesOf(own);
  const oldest = Date.now() - hoursFor(queries) * 3_600_000;
  for (const { key, value } of await copies.all()) {
    if (!key.startsWith('read/')) continue;
    const { form, queryKey, data, readAt } = value as KeptRead;
    if (readAt < oldest) await copies.forget(key);
    else if (form === FORM && queries.getQueryData(queryKey) === undefined) queries.setQueryData(queryKey, data, { updatedAt: readAt });
  }
}

/** As the service said when it was last heard; none where it never did. */
function hoursFor(queries: QueryClient): number {
  return queries.getQueryData<Partial<Session>>(['session'])?.copiesHours ?? 0;
}

/** Lets go of what was read and is not open now: of something in it the reader has lost sight. What is open is read and kept anew. */
export async function forgetReads(queries: QueryClient, isGone: (queryKey: QueryKey) => boolean): Promise<void> {
  queries.removeQueries({ type: 'inactive', predicate: ({ queryKey }) => isGone(queryKey) });
  const own = await device();
  if (!own) return;
  const copies = copiesOf(own);
  for (const { key, value } of await copies.all()) {
    if (key.startsWith('read/') && isGone((value as KeptRead).queryKey)) await copies.forget(key);
  }
}
