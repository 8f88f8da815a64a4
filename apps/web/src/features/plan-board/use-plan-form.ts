import { useQueryClient } from '@tanstack/react-query';
import { command } from '../../api/client.js';
import { useDraftedForm, type DraftedForm } from '../../app/forms/drafted-form.js';
import { usePlan } from './plan-context.js';

/**
 * A form of the plan: kept while it is typed, sent to a path under the plan, closed once it is acknowledged. The plan is
 * read again from the answer's position on, so that one's own write shows at once.
 */
export function usePlanForm<T extends object>(options: {
  draft: string;
  initial: T;
  path: string;
  body: (value: T) => object;
  ifMatch?: number;
}): DraftedForm<T> {
  const { board, close } = usePlan();
  const queries = useQueryClient();
  return useDraftedForm<T, unknown>({
    key: `plan.${board.id}.${options.draft}`,
    initial: options.initial,
    send: (value, answers) =>
      command(`/api/plans/${board.id}/${options.path}`, { ...options.body(value), ...answers }, { ifMatch: options.ifMatch }),
    onDone: () => {
      void queries.invalidateQueries();
      close();
    },
  });
}
