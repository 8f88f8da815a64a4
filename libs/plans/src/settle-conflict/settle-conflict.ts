import { command, notFound, refuse, Refusal } from '#event-sourcing';
import type { EditConflictSettled } from '../plan.events.js';
import { plan, type ConflictState } from '../plan.js';
import { checkKnown, checkReadable, checkReaders, checkTarget, revised, seenByOwner } from '../plan.edits.js';
import { checkTheirWords } from '../plan.family.js';
import { byId, currentOf, type Item, type Texts } from '../plan.items.js';
import { answeredByDay } from '../plan.requests.js';
import { checkAbout, checkOwner, checkWaiting } from '../plan.checks.js';
import { actionFor, goalFor, maySettle, ownedOf } from '../plan.rules.js';

export interface SettleConflict {
  readonly conflictId: string;
  readonly chosen: 'theirs' | 'yours' | 'another';
  /** The value written anew, by field; only with `another`. */
  readonly value?: Texts;
  /** Goes to the other person. */
  readonly reason?: string;
  /** The item's revision that was seen beside the two values; none: neither was anything that came after the conflict. */
  readonly expectedItemRevision?: number;
}

/**
 * Nobody chooses over a value that they have not seen: since two were kept, a third may have been set.
 *
 * @throws Refusal 412 `plan.item-moved-again`, 422 `plan.revision-unknown`
 */
function checkSeen({ fields, revision, itemId }: ConflictState, seen: number | undefined, item: Item): void {
  checkKnown(Math.max(revision, item.revision), seen ?? 0);
  const known = Math.max(revision, seen ?? 0);
  const later = fields.filter((field) => (item.fields[field]?.at(-1)?.revision ?? -1) > known);
  if (later.length === 0) return;
  const message = 'This was changed again after both values were kept. Look at what stands now, then choose.';
  throw new Refusal('moved', 'plan.item-moved-again', message, { itemId, fields: later, revision: item.revision });
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
  if (conflict.settled) refuse('plan.conflict-settled', 'Somebody else has chosen already. Both values stand in the history.', []);
  const { itemKind, itemId, conflictId } = conflict;
  const edited =
    itemKind === 'goal'
      ? ({ kind: 'goal', item: state.goals[itemId] ?? notFound('goal') } as const)
      : ({ kind: 'action', item: state.actions[itemId] ?? notFound('action') } as const);
  if (!maySettle(actor, edited.kind === 'action' ? ownedOf(edited.item) : undefined)) {
    throw new Refusal('not-allowed', 'plan.not-your-item', 'Only those who may change this can choose between two values of it.');
  }
  const told = chosenTexts(input, conflict, edited.item);
  if (input.chosen !== 'theirs') checkSeen(conflict, input.expectedItemRevision, edited.item);
  if (edited.kind === 'action') checkOwner(actor, edited.item, told);
  checkTheirWords(edited.item, told);
  checkReaders(edited.item, told);
  checkReadable(told);
  checkTarget(edited, told);
  const texts = seenByOwner(edited, told);
  if (texts['aboutIds']) checkAbout(state, { aboutIds: texts['aboutIds'].split(',') });
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
