import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem.js';
import { ReadError, Refused } from './error-state.js';
import { NotUpToDate } from './not-up-to-date.js';
import { NoAccess, NotFound, Skeleton } from './states.js';

/**
 * What a read shows in each of its states. What was read before stays while it is read again or when reading fails,
 * so a service that is down takes nothing off the page.
 */
export function QueryView<T>({
  query,
  loading,
  children,
}: {
  query: UseQueryResult<T>;
  loading?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return loading ?? <Skeleton />;
  const { error } = query;
  if (error instanceof ApiProblem && error.status === 403)
    return <NoAccess reason={<Refused code={error.code} message={error.message} />} reference={error.problem.reference} />;
  if (error instanceof ApiProblem && error.status === 404) return <NotThere since={error.problem['notUpToDateSince']} />;
  return (
    <div className="page">
      <ReadError error={error} onRetry={() => void query.refetch()} />
    </div>
  );
}

/** Not there; or recorded, but waiting to be shown. */
function NotThere({ since }: { since: unknown }) {
  if (typeof since !== 'string') return <NotFound />;
  return (
    <div className="page">
      <NotUpToDate since={since} what="all" />
    </div>
  );
}
