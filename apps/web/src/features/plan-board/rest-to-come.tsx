import type { UseQueryResult } from '@tanstack/react-query';
import type { PlanBoard } from '../../api/plans.js';
import { useWords } from '../../app/words/words.js';
import { ReadError } from '../../ui/error-state.js';

/** How many steps of a long plan are still being read, or why they could not be. */
export function RestToCome({ toCome, query }: { toCome: NonNullable<PlanBoard['toCome']>; query: UseQueryResult<PlanBoard> }) {
  const { t } = useWords();
  const n = toCome.open + toCome.over;
  if (!query.isError) {
    return (
      <p className="row-t" role="status">
        {t('plan.toCome', { n })}
      </p>
    );
  }
  return (
    <div className="flow-2">
      <p className="row-t">{t('plan.notAll', { n })}</p>
      <ReadError error={query.error} onRetry={() => void query.refetch()} />
    </div>
  );
}
