import { command, notFound, Refusal } from '#event-sourcing';
import type { EditConflictSettled } from '../plan.events.js';
import { plan } from '../plan.js';
import { checkReaders, revised } from '../plan.edits.js';
import { checkTheirWords } from '../plan.family.js';
import { byId, currentOf, type Item, type Texts } from '../plan.items.js';
import { answeredByDay } from '../plan.requests.js';
import { actionFor, checkWaiting, goalFor, maySettle, ownedOf } from '../plan.rules.js';

export interface SettleConflict {
  readonly conflictId: string;
  readonly chosen: 'theirs' | 'yours' | 'another';
  /** The value written anew, by field; only with `another`. */
  readonly value?: Texts;
  /** Goes to the other person. */
  readonly reason?: string;
}

function chosenTexts({ chosen, value }: SettleConflict, conflict: { fields: readonly string[]; yours: Texts }, item: Item): Texts {
  if (chosen === 'theirs') return {};
  const texts = chosen === 'yours' ? conflict.yours : (value ?? {});
  const missing = conflict.fields.filter((field) => texts[field] === undefined);
  const foreign = Object.keys(texts).filter((field) => !conflict.fields.includes(field));
  if (missing.length + foreign.length > 0) {
    throw new Refusal('content', 'plan.settle-fields', 'Give a value for each field of the conflict, and for no other.', {
      fields: [...conflict.fields],
    });
  }
  return Object.fromEntries(Object.entries(texts).filter(([field, text]) => text !== currentOf(item, field)));
}

/** Somebody chooses between two values that were kept. The value that is not chosen stays in the history. */
export const settleConflict = command('settle-conflict', plan, (input: SettleConflict, state, { actor }) => {
  const conflict = byId(state.conflicts, input.conflictId) ?? notFound('open conflict');
  const { itemKind, itemId, conflictId } = conflict;
  const edited =
    itemKind === 'goal'
      ? ({ kind: 'goal', item: state.goals[itemId] ?? notFound('goal') } as const)
      : ({ kind: 'action', item: state.actions[itemId] ?? notFound('action') } as const);
  if (!maySettle(actor, edited.kind === 'action' ? ownedOf(edited.item) : undefined)) {
    throw new Refusal('not-allowed', 'plan.not-your-item', 'Only those who may change this can choose between two values of it.');
  }
  const texts = chosenTexts(input, conflict, edited.item);
  checkTheirWords(edited.item, texts);
  checkReaders(edited.item, texts);
  if (texts['waitsFor']) checkWaiting(state, texts['waitsFor'], itemId);
  const { chosen, reason } = input;
  const settled: EditConflictSettled = {
    type: 'EditConflictSettled',
    data: { conflictId, chosen },
    ...(reason && { personal: { reason }, subjects: state.personIds }),
  };
  if (Object.keys(texts).length === 0) return [settled];
  if (edited.kind === 'goal') goalFor(state, itemId, 'revise-goal');
  else actionFor(state, itemId, 'revise-action', actor);
  const edits = [revised(edited, texts, state.personIds, reason)];
  return [settled, ...edits, ...answeredByDay(state, edits)];
});
