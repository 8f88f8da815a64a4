import type { UseQueryResult } from '@tanstack/react-query';
import type { PlanBoard } from '../../api/plans.js';
import { useWords } from '../../app/words/words.js';
import { ReadError } from '../../ui/error-state.js';

/** That the rest of a long plan is still being read, or why it could not be. */
export function RestToCome({ query }: { query: UseQueryResult<PlanBoard> }) {
  const { t } = useWords();
  if (!query.isError) {
    return (
      <p className="row-t" role="status">
        {t('plan.toCome')}
      </p>
    );
  }
  return (
    <div className="flow-2">
      <p className="row-t">{t('plan.notAll')}</p>
      <ReadError error={query.error} onRetry={() => void query.refetch()} />
    </div>
  );
}
