/**
 * What a reader may see of a plan's record. An item counts as seen where it was shared with them then and is shared with
 * them now: what they may not see leaves no trace, neither in a comparison nor in a history.
 */
import type { Recorded } from '#event-sourcing';
import { valueAt, type RecordedItem, type RecordedValue } from './plan.record.js';

/** Whether something shared in this way may be seen by the reader. */
export type May = (sharing: string, sharedWith: readonly string[]) => boolean;

/** Which item an event is about. */
interface Named {
  readonly goalId?: string;
  readonly actionId?: string;
  readonly serviceId?: string;
  readonly itemId?: string;
  readonly conflictId?: string;
  /** What a step waited for that is over. */
  readonly by?: string;
}

const hasConflict = ({ fields }: RecordedItem, conflictId: string): boolean =>
  Object.values(fields).some((values) => values.some(({ conflict }) => conflict?.id === conflictId));

/** The record as one reader may see it. */
export class Sight {
  private readonly byId: ReadonlyMap<string, RecordedItem>;

  constructor(
    private readonly items: readonly RecordedItem[],
    private readonly may: May,
  ) {
    this.byId = new Map(items.map((item) => [item.id, item]));
  }

  /** The items that are shared with the reader now. */
  now(): readonly RecordedItem[] {
    return this.items.filter((item) => this.sees(item, Infinity));
  }

  /** Of the events of the plan those that the reader may know of: about the plan as a whole, or about an item that is shared with them now. */
  heard<Event extends Recorded>(events: readonly Event[]): readonly Event[] {
    return events.filter(({ data }) => {
      const itemIds = [this.itemIdIn(data as Named), (data as Named).by];
      return itemIds.every((itemId) => itemId === undefined || this.item(itemId) !== undefined);
    });
  }

  /** One item, if it is shared with the reader now. */
  item(id: string): RecordedItem | undefined {
    const item = this.byId.get(id);
    return item && this.sees(item, Infinity) ? item : undefined;
  }

  /** Whether the item was in the plan at that revision and shared with the reader, then and now. */
  saw(item: RecordedItem, revision: number): boolean {
    return item.since.revision <= revision && this.sees(item, revision) && this.sees(item, Infinity);
  }

  /** The values of a field that the reader could see while they stood. */
  values(item: RecordedItem, field: string): readonly RecordedValue[] {
    const all = item.fields[field] ?? [];
    return all.filter((value, n) => {
      const next = all.slice(n + 1).find((later) => !later.conflict);
      return this.sawBetween(item, value.event.revision, value.conflict ? value.event.revision : (next?.event.revision ?? Infinity));
    });
  }

  /** The text of a value: another item is named only if the reader may see that one too. */
  textOf({ field, text }: RecordedValue): string | null {
    return field === 'waitsFor' && text && !this.item(text) ? null : text;
  }

  private itemIdIn({ actionId, serviceId, itemId, goalId, conflictId }: Named): string | undefined {
    const id = actionId ?? serviceId ?? itemId ?? goalId;
    return id ?? (conflictId && this.items.find((item) => hasConflict(item, conflictId))?.id);
  }

  private sawBetween(item: RecordedItem, from: number, until: number): boolean {
    const changes = (item.fields['sharing'] ?? []).concat(item.fields['sharedWith'] ?? []).map((value) => value.event.revision);
    return [from, ...changes.filter((revision) => revision > from && revision < until)].some((revision) => this.sees(item, revision));
  }

  private sees(item: RecordedItem, revision: number): boolean {
    if (item.kind === 'strength' || item.kind === 'barrier') return this.may('team-and-family', []);
    const goal = item.goalId === undefined ? undefined : this.byId.get(item.goalId);
    if (item.kind === 'service') return goal !== undefined && this.sees(goal, revision);
    const sharing = valueAt(item, 'sharing', revision)?.text ?? '';
    const named = valueAt(item, 'sharedWith', revision)?.text;
    return this.may(sharing, named ? named.split(',') : []);
  }
}
