import { useQueryClient } from '@tanstack/react-query';
import { command, type MayWait } from '../../api/client.js';
import { useDraftedForm, type DraftedForm } from '../../app/forms/drafted-form.js';
import type { MyPlan } from './my-page.js';

/** A form of the person's own plan: kept while it is typed; the page is read again once it is acknowledged. */
export function useMyForm<T extends object>(
  { board }: MyPlan,
  options: {
    draft: string;
    initial: T;
    path: string | ((value: T) => string);
    body: (value: T) => object;
    mayWait?: MayWait | ((value: T) => MayWait);
    onDone: () => void;
  },
): DraftedForm<T> {
  const queries = useQueryClient();
  const { draft, initial, path, body, mayWait, onDone } = options;
  return useDraftedForm<T, unknown>({
    key: `my-plan.${board.id}.${draft}`,
    initial,
    send: (value) =>
      command(`/api/plans/${board.id}/${typeof path === 'string' ? path : path(value)}`, body(value), {
        mayWait: typeof mayWait === 'function' ? mayWait(value) : mayWait,
      }),
    onDone: () => {
      void queries.invalidateQueries();
      onDone();
    },
    onQueued: onDone,
  });
}
