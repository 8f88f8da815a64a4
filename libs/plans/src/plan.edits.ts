/** The events that an edit of a goal or an action becomes: what is saved, and what is kept as a conflict. */
import { Refusal, type Context } from '#event-sourcing';
import type { ActionRevised, EditConflictKept, GoalRevised } from './plan.events.js';
import type { ActionState, GoalState, PlanState } from './plan.js';
import { currentOf, revisedParts, weighEdit, type Item, type Texts } from './plan.items.js';
import { checkTheirWords } from './plan.family.js';
import { checkNamed } from './plan.rules.js';

type Edited = { readonly kind: 'goal'; readonly item: GoalState } | { readonly kind: 'action'; readonly item: ActionState };

/** The event that sets these fields of an item. */
export function revised(edited: Edited, texts: Texts, subjects: readonly string[], reason?: string): GoalRevised | ActionRevised {
  const { fields, data, personal } = revisedParts(texts);
  const words = { ...personal, ...(reason && edited.kind === 'action' && { reason }) };
  const sealed = Object.keys(words).length > 0 && { personal: words, subjects };
  if (edited.kind === 'goal')
    return { type: 'GoalRevised', data: { goalId: edited.item.goalId, fields, ...data }, ...sealed } as GoalRevised;
  return { type: 'ActionRevised', data: { actionId: edited.item.actionId, fields, ...data }, ...sealed } as ActionRevised;
}

/** @throws Refusal 422 where an edit leaves nobody who may see the item */
export function checkReaders(item: Item, texts: Texts): void {
  const { sharing, sharedWith } = texts;
  if (sharing === undefined && sharedWith === undefined) return;
  checkNamed(sharing ?? currentOf(item, 'sharing'), sharedWith ?? currentOf(item, 'sharedWith'));
}

/**
 * Saves what does not overlap and keeps what does, in one decision.
 *
 * @param expectedRevision the item's revision that the editor had seen
 */
export function edit(
  edited: Edited,
  change: { texts: Texts; expectedRevision: number; reason?: string },
  state: PlanState,
  context: Context,
): (GoalRevised | ActionRevised | EditConflictKept)[] {
  const { item } = edited;
  checkTheirWords(item, change.texts);
  if (change.expectedRevision > item.revision) {
    throw new Refusal('content', 'plan.revision-unknown', 'This item has never had the version that you say you read. Read it again.');
  }
  checkReaders(item, change.texts);
  const { saved, overlap } = weighEdit(item, change.texts, change.expectedRevision);
  const savedFields = Object.keys(saved).sort();
  const events: (GoalRevised | ActionRevised | EditConflictKept)[] = [];
  if (savedFields.length > 0) events.push(revised(edited, saved, state.personIds, change.reason));
  if (!overlap) return events;
  const { fields, yours, theirs, before, theirsBy, theirsAt } = overlap;
  const itemId = edited.kind === 'goal' ? edited.item.goalId : edited.item.actionId;
  events.push({
    type: 'EditConflictKept',
    data: {
      conflictId: context.newId('conflict'),
      itemKind: edited.kind,
      itemId,
      fields,
      saved: savedFields,
      theirsBy,
      theirsAt,
      itemRevision: item.revision,
    },
    personal: { yours, theirs, before },
    subjects: state.personIds,
  });
  return events;
}
