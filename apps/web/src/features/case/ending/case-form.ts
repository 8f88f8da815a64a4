import { useQueryClient } from '@tanstack/react-query';
import { command } from '../../../api/client.js';
import { useDraftedForm, type DraftedForm } from '../../../app/forms/drafted-form.js';

/** A form that ends a case or lets it go on: kept while it is typed, and everything is read again once it is acknowledged. */
export function useCaseForm<T extends object>(options: {
  caseId: string;
  path: 'closure' | 'reopening';
  initial: T;
  body: (value: T) => object;
  onClose: () => void;
}): DraftedForm<T> {
  const queries = useQueryClient();
  const { caseId, path, initial, body, onClose } = options;
  return useDraftedForm<T, unknown>({
    key: `case.${caseId}.${path}`,
    initial,
    send: (value, answers) => command(`/api/cases/${caseId}/${path}`, { ...body(value), ...answers }),
    onDone: () => {
      void queries.invalidateQueries();
      onClose();
    },
  });
}
