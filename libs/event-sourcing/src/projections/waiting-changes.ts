import type { Recorded } from '../event.js';
import type { Answers } from './answers.js';
import { parkedRow, parkedStream, planChanges, Withheld, type PlannedChange } from './fold-batch.js';
import { isOwn } from './shards.js';
import type { Row, TablePlan } from './table-plan.js';
import { ERASURE, erasedSubject, type Target } from './target.js';

/** A row with the changes that it still needs, in the order of the log. */
export interface WaitingRow {
  readonly plan: TablePlan;
  readonly key: Row;
  readonly keyText: string;
  /** True when its row is made anew from the first event. */
  readonly fresh: boolean;
  readonly changes: PlannedChange[];
}

/** Who was erased, and where in the log. */
export interface Erasure {
  readonly event: Recorded;
  readonly subject: string;
}

/** Says which changes are gathered; it may remember what it saw. */
export type Gathers = (change: PlannedChange, rowKey: string) => boolean;

/** Gathers, page by page, the changes that rows wait for. */
export class WaitingChanges {
  readonly rows = new Map<string, WaitingRow>();
  readonly erasures: Erasure[] = [];
  /** Streams whose events the code cannot apply now either. */
  readonly withheld: Withheld;
  private readonly plans: ReadonlyMap<unknown, TablePlan>;

  constructor(
    private readonly target: Target,
    /** Streams that wait and are not tried now. Keys may be added while the log is read. */
    parkedStreams: ReadonlyMap<string, string>,
    private readonly answers: Answers,
    private readonly gathers: Gathers,
    private readonly fresh = false,
  ) {
    this.withheld = new Withheld({ parked: parkedStreams, answers });
    this.plans = new Map(target.plans.map((plan) => [plan.entity as unknown, plan]));
  }

  take(events: readonly Recorded[]): void {
    for (const event of events) {
      if (event.type === ERASURE) this.erasures.push({ event, subject: erasedSubject(event) });
      if (!isOwn(this.target, event)) continue;
      for (const change of planChanges(this.target.projection, this.plans, [event], this.withheld)) this.gather(change);
    }
  }

  /** True when a stream's own event could not be applied again. */
  failed(stream: string): boolean {
    return this.withheld.parked.has(parkedStream(stream));
  }

  private gather(change: PlannedChange): void {
    const { plan, key, keyText, event } = change;
    const rowKey = parkedRow(plan, keyText);
    if (this.answers.has(rowKey, event.id) || !this.gathers(change, rowKey)) return;
    const row = this.rows.get(rowKey) ?? { plan, key, keyText, fresh: this.fresh, changes: [] };
    this.rows.set(rowKey, row);
    row.changes.push(change);
  }
}
