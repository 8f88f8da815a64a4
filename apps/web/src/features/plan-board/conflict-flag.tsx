import type { EditConflict } from '../../api/plans.js';
import { useWords } from '../../app/words/words.js';
import { Icon } from '../../ui/icon.js';
import { useFieldNames } from './field-words.js';
import { usePlan } from './plan-context.js';

/** Both values are kept: the mark on the row, and the way to choose. */
export function ConflictFlag({ conflict }: { conflict: EditConflict }) {
  const { t } = useWords();
  const { open, readOnly } = usePlan();
  const fields = useFieldNames(conflict.fields);
  const words = t('conflict.flag', { fields });
  return (
    <span className="block conflict-flag">
      <Icon name="warning" />
      {readOnly ? (
        <span>{words}</span>
      ) : (
        <button type="button" className="as-link" onClick={() => open({ is: 'conflict', conflictId: conflict.conflictId })}>
          {words} {t('conflict.decide')}
        </button>
      )}
    </span>
  );
}
