import type { EditConflict } from '../../../api/plans.js';
import { useWords } from '../../../app/words/words.js';
import { useFieldValue } from '../field-words.js';

export type Choice = '' | 'theirs' | 'yours' | 'another';

/** What is being decided; kept until it is acknowledged. */
export interface ConflictDraft {
  readonly chosen: Choice;
  readonly reason: string;
  /** Values written anew, by field, as text. */
  readonly another: Readonly<Record<string, string>>;
}

/** The body of the command: the choice, the values written anew for exactly the fields of the conflict, the reason. */
export function settlementBody(
  { chosen, reason, another }: ConflictDraft,
  { fields }: Pick<EditConflict, 'fields'>,
): Record<string, unknown> {
  const value = Object.fromEntries(fields.map((field) => [field, typed(field, another[field] ?? '')]));
  return { chosen, ...(chosen === 'another' ? { value } : {}), ...(reason.trim() ? { reason: reason.trim() } : {}) };
}

function typed(field: string, text: string): unknown {
  if (field === 'target') return Number(text);
  return field === 'sharedWith' ? text.split(',').filter(Boolean) : text.trim();
}

/** The main button says the chosen value: `Use Thursday, November 19`. */
export function useButtonWords(conflict: EditConflict, { chosen, another }: ConflictDraft): string {
  const { t } = useWords();
  const valueOf = useFieldValue();
  if (chosen === '') return t('conflict.chooseFirst');
  const texts = chosen === 'theirs' ? conflict.theirs : chosen === 'yours' ? conflict.yours : another;
  if (conflict.fields.length > 1)
    return t(chosen === 'theirs' ? 'conflict.useTheirs' : chosen === 'yours' ? 'conflict.useYours' : 'conflict.useNew');
  const field = conflict.fields[0] ?? '';
  const value = valueOf(field, texts?.[field]);
  return t('conflict.use', { value: value.length > 48 ? `${value.slice(0, 45)}…` : value });
}
