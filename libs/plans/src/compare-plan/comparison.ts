import type { Who } from '#platform';
import { valueAt, type RecordedItem, type RecordedKind, type RecordedValue } from '../plan.record.js';
import type { Sight } from '../plan.sight.js';
import type { FieldChangeView, ItemChangeView } from './compare-plan.dto.js';

const SHARED = ['sharing', 'sharedWith', 'state'];

/** What a comparison speaks of, by kind, in the order in which it is read. What somebody measured or attended is no change of the plan. */
const COMPARED: Readonly<Record<RecordedKind, readonly string[]>> = {
  goal: ['title', 'words', 'outcome', 'need', 'measure', 'unit', 'baseline', 'target', 'targetDate', 'result', ...SHARED],
  action: ['title', 'owner', 'doer', 'actorId', 'mandated', 'legalBasis', 'dueOn', 'waitsFor', 'aboutIds', ...SHARED, 'handedOnTo'],
  service: ['service', 'provider', 'program', 'aboutIds', 'state', 'handedOnTo'],
  strength: ['words', 'state'],
  barrier: ['words', 'state'],
};
const GONE = new Set(['cancelled', 'removed']);

interface Sides {
  readonly from: number;
  readonly to: number;
}

/** Two states of one plan, as one reader may see them. */
export class Comparison {
  constructor(
    private readonly sight: Sight,
    private readonly sides: Sides,
    private readonly who: (actorId: string) => Who,
  ) {}

  /** What was added, removed or changed, and how many items say the same. */
  items(): { items: ItemChangeView[]; unchanged: number } {
    const { from, to } = this.sides;
    const items: ItemChangeView[] = [];
    let unchanged = 0;
    for (const item of this.sight.now()) {
      const before = this.sight.saw(item, from);
      const after = this.sight.saw(item, to);
      if (!before && !after) continue;
      const change = this.change(item, before, after);
      if (change) items.push(change);
      else unchanged += 1;
    }
    return { items, unchanged };
  }

  private change(item: RecordedItem, before: boolean, after: boolean): ItemChangeView | undefined {
    const { from, to } = this.sides;
    const fields = COMPARED[item.kind].flatMap((field) => this.field(item, field, before ? from : -1, after ? to : -1));
    if (fields.length === 0) return undefined;
    const goneBefore = !before || GONE.has(valueAt(item, 'state', from)?.text ?? '');
    const goneAfter = !after || GONE.has(valueAt(item, 'state', to)?.text ?? '');
    if (goneBefore && goneAfter) return undefined;
    const change = goneBefore ? 'added' : goneAfter ? 'removed' : 'changed';
    const last = fields.reduce((a, b) => (b.at > a.at ? b : a));
    return { change, ...this.named(item, after ? to : from), who: last.who, at: last.at, fields };
  }

  private named(item: RecordedItem, revision: number): Pick<ItemChangeView, 'kind' | 'id' | 'title' | 'goal'> {
    const field = item.kind === 'service' ? 'service' : item.kind === 'goal' || item.kind === 'action' ? 'title' : 'words';
    const goal = item.goalId === undefined ? undefined : this.sight.item(item.goalId);
    const goalTitle = goal && valueAt(goal, 'title', revision)?.text;
    return { kind: item.kind, id: item.id, title: valueAt(item, field, revision)?.text ?? null, ...(goalTitle && { goal: goalTitle }) };
  }

  private field(item: RecordedItem, field: string, from: number, to: number): FieldChangeView[] {
    const then = valueAt(item, field, from);
    const now = valueAt(item, field, to);
    const [before, after] = [this.text(then), this.text(now)];
    const set = now ?? then;
    if (before === after || !set) return [];
    const { actor, recordedAt } = set.event.metadata;
    return [{ field, before, after, who: this.who(actor.id), at: recordedAt, ...(set.reason && { reason: set.reason }) }];
  }

  private text(value: RecordedValue | undefined): string | null {
    return (value && this.sight.textOf(value)) || null;
  }
}
