import { useWords } from '../../../app/words/words.js';
import type { Readers } from '../dialogs/sharing-text.js';
import { useFieldValue } from '../field-words.js';
import { HistoryButton } from './history-button.js';

interface PastField {
  readonly field: string;
  /** What it says now, in words. */
  readonly shown: string;
}

/** Fields that are not edited here, each with its history. */
export function PastFields({ itemId, fields }: { itemId: string; fields: readonly PastField[] }) {
  const words = useWords();
  return fields.map(({ field, shown }) => (
    <div className="edit-field" key={field}>
      <dt>{words.code('field', field)}</dt>
      <dd>
        {shown} <HistoryButton itemId={itemId} field={field} />
      </dd>
    </div>
  ));
}

/** The names that an item is shared with, as a field of their own; none where it is shared with the whole team. */
export function useNamedPast({ sharing, sharedWith }: Readers): readonly PastField[] {
  const valueOf = useFieldValue();
  return sharing === 'named' ? [{ field: 'sharedWith', shown: valueOf('sharedWith', sharedWith.join(',')) }] : [];
}
