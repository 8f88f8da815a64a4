import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PlanBoard } from '../../api/plans.js';
import { ReadError } from '../../ui/error-state.js';
import { QueryView } from '../../ui/query-view.js';
import { Skeleton } from '../../ui/states.js';

/** For what needs every step of a plan: the first goals of a long one are not shown, the whole of it is waited for. */
export function WholePlanView({ query, children }: { query: UseQueryResult<PlanBoard>; children: (board: PlanBoard) => ReactNode }) {
  return (
    <QueryView query={query}>
      {(board) => {
        if (!board.isPart) return children(board);
        return query.isError ? <ReadError error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton />;
      }}
    </QueryView>
  );
}
