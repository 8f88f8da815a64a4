import type { EditConflict } from '../../../api/plans.js';

export type Choice = '' | 'theirs' | 'yours' | 'another';

/** What is being decided; kept until it is acknowledged. */
export interface ConflictDraft {
  readonly chosen: Choice;
  readonly reason: string;
  /** Values written anew, by field, as text. */
  readonly another: Readonly<Record<string, string>>;
}

/** What may stand empty: no day, nobody by name, nothing to wait for, all of the family. */
const MAY_BE_EMPTY: readonly string[] = ['dueOn', 'targetDate', 'actorId', 'waitsFor', 'aboutIds', 'sharedWith'];

/** Whether the choice can be sent: one of the two values, or a new one for each field that needs one. */
export function isComplete({ chosen, another }: ConflictDraft, { fields }: Pick<EditConflict, 'fields'>): boolean {
  if (chosen !== 'another') return chosen !== '';
  // Where only some may see it, somebody has to be named.
  const named = another['sharing'] === 'named' || !fields.includes('sharing');
  if (named && fields.includes('sharedWith') && !another['sharedWith']) return false;
  const isThere = (field: string): boolean => Boolean(another[field]) || MAY_BE_EMPTY.includes(field);
  return fields.some((field) => another[field] !== undefined) && fields.every(isThere);
}

type Value = string | number | readonly string[] | { readonly actionId: string } | null | undefined;

/** What stands now of the fields of a conflict, as text, where it is not what was saved first any more. */
export function changedAgain(item: object, { fields, theirs }: Pick<EditConflict, 'fields' | 'theirs'>): { field: string; text: string }[] {
  const now = (field: string): string => textOf((item as Record<string, Value>)[field]);
  return theirs ? fields.map((field) => ({ field, text: now(field) })).filter(({ field, text }) => text !== (theirs[field] ?? '')) : [];
}

function textOf(value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return 'actionId' in value ? value.actionId : [...value].sort().join(',');
  return String(value);
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
  return field === 'sharedWith' || field === 'aboutIds' ? text.split(',').filter(Boolean) : text.trim();
}
