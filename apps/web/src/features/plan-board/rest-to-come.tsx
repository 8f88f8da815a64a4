import type { UseQueryResult } from '@tanstack/react-query';
import type { PlanBoard } from '../../api/plans.js';
import { useWords } from '../../app/words/words.js';
import { ReadError } from '../../ui/error-state.js';

/** How many steps of a long plan are still being read, or why they could not be. */
export function RestToCome({ toCome, query }: { toCome: NonNullable<PlanBoard['toCome']>; query: UseQueryResult<PlanBoard> }) {
  const { t } = useWords();
  if (query.isError) return <ReadError error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <p className="row-t" role="status">
      {t('plan.toCome', { n: toCome.open + toCome.over })}
    </p>
  );
}
