import type { EditConflict } from '../../../api/plans.js';

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
