import type { Recorded } from '../event.js';
import type { Projection, RowChange } from '../projection.js';
import type { Exceptions } from './exceptions.js';
import { keyText, normaliseRow, sameRow, type Row, type TablePlan } from './table-plan.js';

/** A change that an event wants, with the row it goes to. */
export interface PlannedChange {
  readonly event: Recorded;
  readonly plan: TablePlan;
  readonly key: Row;
  readonly keyText: string;
  readonly fold: RowChange['fold'];
  readonly whole?: true;
}

/** Something that could not be applied, by the key that waits for it: a row, or a whole stream where no row is known. */
export interface Parked {
  readonly key: string;
  readonly event: Recorded;
  /** The error's name or SQL state; never its message, which may hold what a person said. */
  readonly code: string;
}

/** The row of a key in a batch: as it was, as it is, and (for versioned tables) what it was in between. */
export interface HeldRow {
  readonly key: Row;
  readonly original: Row | undefined;
  /** Nobody looked whether there is a row: it is replaced, whatever it is. */
  readonly unread: boolean;
  current: Row | undefined;
  readonly versions: { row: Row | undefined; at: string; position: string }[];
  lastEvent: Recorded | undefined;
  /** As it was before `lastEvent`, which may change it more than once. */
  beforeLast: Row | undefined;
}

export type HeldTable = Map<string, HeldRow>;

/** The name under which a row's key is parked. */
export function parkedRow(plan: TablePlan, key: string): string {
  return `${plan.view}:${key}`;
}

/** The name under which a stream is parked. */
export function parkedStream(stream: string): string {
  return `stream:${stream}`;
}

/** Short, stable and free of what a person said. */
export function errorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string') return code;
  return error instanceof Error ? error.name : 'unknown';
}

/** What the batch withheld or newly parked. */
export class Withheld {
  readonly parked = new Map<string, Parked>();
  readonly counts = new Map<string, number>();

  constructor(private readonly known: Exceptions) {}

  /** True when some key waits or some event was answered: then every key has to be looked up. */
  get any(): boolean {
    return this.known.parked.size + this.parked.size + this.known.answers.size > 0;
  }

  /** True when an event has no effect on a key: it was answered, or the key waits, and then it is counted. */
  withholds(key: string, { id, position }: Recorded): boolean {
    if (this.known.answers.has(key, id)) return true;
    if (!this.waits(key, position)) return false;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    return true;
  }

  park(parked: Parked): void {
    if (!this.withholds(parked.key, parked.event)) this.parked.set(parked.key, parked);
  }

  private waits(key: string, position: string): boolean {
    const since = this.known.parked.get(key);
    return (since !== undefined && since <= position) || this.parked.has(key);
  }
}

/** Asks the projection's handlers what each event changes. A handler that fails parks its event's stream. */
export function planChanges(
  projection: Projection,
  plans: ReadonlyMap<unknown, TablePlan>,
  events: readonly Recorded[],
  withheld: Withheld,
): PlannedChange[] {
  const changes: PlannedChange[] = [];
  for (const event of events) {
    const handler = projection.on[event.type];
    if (!handler || (withheld.any && withheld.withholds(parkedStream(event.stream), event))) continue;
    try {
      const planned = handler(event as Recorded<never>).map((wanted) => planChange(plans, event, wanted));
      for (const change of planned) changes.push(change);
    } catch (error) {
      withheld.park({ key: parkedStream(event.stream), event, code: errorCode(error) });
    }
  }
  return changes;
}

function planChange(plans: ReadonlyMap<unknown, TablePlan>, event: Recorded, { entity, key, fold, whole }: RowChange): PlannedChange {
  const plan = plans.get(entity);
  if (!plan) throw new Error(`${entity.name} is not among the projection's entities.`);
  return { event, plan, key: key as Row, keyText: keyText(plan, key as Row), fold, ...(whole && { whole }) };
}

/** Folds the changes in event order onto the held rows. A fold that fails parks its key and leaves the row as it was. */
export function foldChanges(changes: readonly PlannedChange[], tables: ReadonlyMap<TablePlan, HeldTable>, withheld: Withheld): void {
  for (const change of changes) {
    if (withheld.any && withheld.withholds(parkedRow(change.plan, change.keyText), change.event)) continue;
    const held = tables.get(change.plan)!.get(change.keyText)!;
    try {
      foldOne(change, held);
    } catch (error) {
      withheld.park({ key: parkedRow(change.plan, change.keyText), event: change.event, code: errorCode(error) });
    }
  }
}

/** Folds one change onto its row. When that fails, the row is as it was before the change's event: it is applied whole or not at all. */
export function foldOne(change: PlannedChange, held: HeldRow): void {
  const { event } = change;
  if (held.lastEvent !== event) held.beforeLast = held.current;
  try {
    apply(change, held);
  } catch (error) {
    held.current = held.beforeLast;
    if (held.versions.at(-1)?.position === event.position) held.versions.pop();
    throw error;
  }
}

function apply({ plan, event, key, fold }: PlannedChange, held: HeldRow): void {
  const folded = fold(held.current) as Row | undefined;
  const next = folded === undefined ? undefined : normaliseRow(plan, folded, key);
  if (plan.versioned && !sameRow(plan, next, held.current)) {
    const version = { row: next, at: event.metadata.recordedAt, position: event.position };
    if (held.versions.at(-1)?.position === event.position) held.versions.pop();
    held.versions.push(version);
  }
  held.current = next;
  held.lastEvent = event;
}
