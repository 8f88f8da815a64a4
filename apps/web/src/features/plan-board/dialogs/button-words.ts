import type { EditConflict } from '../../../api/plans.js';
import { useWords } from '../../../app/words/words.js';
import { useFieldValue } from '../field-words.js';
import { isComplete, type ConflictDraft } from './settlement.js';

/** The main button says the chosen value: `Use Thursday, November 19`. */
export function useButtonWords(conflict: EditConflict, draft: ConflictDraft): string {
  const { chosen, another } = draft;
  const { t } = useWords();
  const valueOf = useFieldValue();
  if (!isComplete(draft, conflict)) return t('conflict.chooseFirst');
  const texts = chosen === 'theirs' ? conflict.theirs : chosen === 'yours' ? conflict.yours : another;
  if (conflict.fields.length > 1)
    return t(chosen === 'theirs' ? 'conflict.useTheirs' : chosen === 'yours' ? 'conflict.useYours' : 'conflict.useNew');
  const field = conflict.fields[0] ?? '';
  const value = valueOf(field, texts?.[field]);
  return t('conflict.use', { value: value.length > 48 ? `${value.slice(0, 45)}…` : value });
}
