/** The events that an edit of a goal or an action becomes: what is saved, and what is kept as a conflict. */
import { isVisible, Refusal, type Context } from '#event-sourcing';
import type { ActionRevised, EditConflictKept, GoalRevised } from './plan.events.js';
import type { ActionState, GoalState, PlanState } from './plan.js';
import { currentOf, revisedParts, textOf, weighEdit, type Item, type Texts } from './plan.items.js';
import { checkTheirWords } from './plan.family.js';
import { checkNamed } from './plan.checks.js';

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

/** What has a name or words keeps some that can be read. @throws Refusal 422 `plan.nothing-to-read` */
export function checkReadable(texts: { readonly title?: string; readonly words?: string }): void {
  const told = [texts.title, texts.words].filter((text) => text !== undefined);
  if (told.every(isVisible)) return;
  throw new Refusal('content', 'plan.nothing-to-read', 'Write something that can be read.');
}

/** A goal is measured from its start to a target that differs from it, also once the target was moved. @throws Refusal 422 */
export function checkTarget({ kind, item }: Edited, { target }: Texts): void {
  if (kind !== 'goal' || target === undefined || Number(target) !== Number(currentOf(item, 'baseline'))) return;
  throw new Refusal('content', 'plan.target-is-start', 'The target is where the person is already. Say how far they want to get.');
}

/** @throws Refusal 422 where an edit leaves nobody who may see the item */
export function checkReaders(item: Item, texts: Texts): void {
  const { sharing, sharedWith } = texts;
  if (sharing === undefined && sharedWith === undefined) return;
  checkNamed(sharing ?? currentOf(item, 'sharing'), sharedWith ?? currentOf(item, 'sharedWith'));
}

/** @throws Refusal 422 `plan.revision-unknown`: who never read it would overwrite what they have not seen */
export function checkKnown(last: number, seen: number): void {
  if (seen <= last) return;
  throw new Refusal('content', 'plan.revision-unknown', 'This item has never had the version that you say you read. Read it again.');
}

/** What is saved of an edit of an action, so that whoever owns it can see it: as where it was agreed on. */
export function seenByOwner({ kind, item }: Edited, saved: Texts): Texts {
  const now = (field: string): string => saved[field] ?? currentOf(item, field);
  const isAsked = ['owner', 'sharing', 'sharedWith'].some((field) => saved[field] !== undefined);
  if (kind !== 'action' || !isAsked || now('sharing') !== 'named') return saved;
  const readers = now('sharedWith').split(',');
  if (readers.includes(now('owner'))) return saved;
  const { sharedWith: _told, ...others } = saved;
  const sharedWith = textOf([...readers, now('owner')]);
  return sharedWith === currentOf(item, 'sharedWith') ? others : { ...others, sharedWith };
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
  checkKnown(item.revision, change.expectedRevision);
  checkReaders(item, change.texts);
  checkReadable(change.texts);
  checkTarget(edited, change.texts);
  const { saved: told, overlap } = weighEdit(item, change.texts, change.expectedRevision);
  const saved = seenByOwner(edited, told);
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
