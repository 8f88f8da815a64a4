/** How the edits of a plan's items read what the editor had seen, and answer when another was faster. */
import { Refusal, type Executed, type Recorded } from '#event-sourcing';
import type { KeptConflict, Texts } from './plan.items.js';

/** The item's revision that the editor had seen. @throws Refusal 428 without `If-Match` */
export function expectedRevision({ ifMatch }: { readonly ifMatch?: number }): number {
  if (ifMatch !== undefined) return ifMatch;
  throw new Refusal('precondition', 'request.if-match-missing', 'Send If-Match with the revision of the item that you read.');
}

const MOVED = 'Somebody else changed the same thing. Nothing is lost: both values are kept until one is chosen.';

/**
 * The answer of an edit: what was done; or, when part of it overlapped, 412 built from the stored conflict, so that
 * the same command again answers the same.
 *
 * @param who names the one who saved first
 * @param isShown whether the editor may see another step: what is waited for is not named to whom it is not shown
 * @throws Refusal `plan.item-moved`
 */
export async function editAnswer(
  done: Executed,
  who: (actorId: string) => object,
  isShown: (actionId: string) => Promise<boolean> = async () => true,
): Promise<Executed> {
  const kept = done.events.find((event) => event.type === 'EditConflictKept') as Recorded<KeptConflict> | undefined;
  if (!kept) return done;
  const { conflictId, itemId, itemKind, fields, saved, theirsBy, theirsAt, itemRevision } = kept.data;
  const { yours, theirs, before } = kept.personal ?? { yours: {}, theirs: {}, before: {} };
  const seen = async (texts: Texts): Promise<Texts> =>
    !texts['waitsFor'] || (await isShown(texts['waitsFor'])) ? texts : { ...texts, waitsFor: '' };
  const edited = done.events.find((event) => event.type === 'GoalRevised' || event.type === 'ActionRevised');
  throw new Refusal('moved', 'plan.item-moved', MOVED, {
    conflictId,
    itemId,
    itemKind,
    fields: [...fields],
    saved: [...saved],
    yours: { ...yours },
    theirs: { ...(await seen(theirs)) },
    before: { ...(await seen(before)) },
    theirsBy: { ...who(theirsBy) },
    theirsAt,
    revision: edited?.revision ?? itemRevision,
    position: done.position,
    replayed: done.replayed,
  });
}
