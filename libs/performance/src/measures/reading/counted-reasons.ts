import type { Counts } from '#event-sourcing';
import { HAPPENED } from '../definitions/measure-definition.js';
import type { TallyPart } from '../tallies/measure-tally.js';
import { notYetDueSince } from './days-over.js';
import { reasonOf } from './judgement.js';
import type { MeasureQuestion } from './measure-question.js';

/** A row of a tally: members of a month who stand alike by state and days. */
export interface CountedRow {
  readonly month: string;
  readonly part: TallyPart;
  readonly counts: Counts;
}

/** Members with the same reason. */
export interface OfReason {
  readonly members: number;
  /** Of those for whom it happened: how many after how many days. */
  readonly byDays: ReadonlyMap<number, number>;
}

interface Counting {
  members: number;
  readonly byDays: Map<number, number>;
}

/** Gives what was counted its reasons, by the policy of a question. */
export class CountedReasons {
  private readonly within: number;
  private readonly notYetDue: string | undefined;

  constructor(private readonly question: MeasureQuestion) {
    const { values } = question.policy;
    this.within = values.days ?? -1;
    this.notYetDue = notYetDueSince(values, question.today);
  }

  /** The members of all rows by their reasons; none is without members. */
  of(rows: Iterable<CountedRow>): ReadonlyMap<string, OfReason> {
    const reasons = new Map<string, Counting>();
    for (const row of rows)
      for (const [state, sizes] of Object.entries(row.counts))
        if (row.part === 'all') this.countAll(reasons, state, sizes);
        else this.moveWaiting(reasons, state, sizes, row.month);
    return new Map([...reasons].filter(([, { members }]) => members !== 0));
  }

  /** As if the days of everybody were over. */
  private countAll(reasons: Map<string, Counting>, state: string, sizes: readonly number[]): void {
    const inTime = countingOf(reasons, this.reason(state, true, true));
    const late = countingOf(reasons, this.reason(state, false, true));
    const happened = HAPPENED.includes(state);
    for (let i = 0; i < sizes.length; i += 2) add(sizes[i]! <= this.within ? inTime : late, sizes[i + 1]!, happened ? sizes[i] : undefined);
  }

  /** Those whose days are not over are taken off where they were counted, and counted where they stand until then. */
  private moveWaiting(reasons: Map<string, Counting>, state: string, sizes: readonly number[], month: string): void {
    const over = countingOf(reasons, this.reason(state, true, true));
    const notOver = countingOf(reasons, this.reason(state, true, false));
    const happened = HAPPENED.includes(state) ? 0 : undefined;
    for (let i = 0; i < sizes.length; i += 2) {
      const day = `${month}-${String(sizes[i]).padStart(2, '0')}`;
      if (this.notYetDue === undefined || day < this.notYetDue) continue;
      add(over, -sizes[i + 1]!, happened);
      add(notOver, sizes[i + 1]!, happened);
    }
  }

  private reason(state: string, isInTime: boolean, isOver: boolean): string {
    return reasonOf(this.question, state, { isInTime, isOver });
  }
}

function countingOf(reasons: Map<string, Counting>, reason: string): Counting {
  let counting = reasons.get(reason);
  if (!counting) reasons.set(reason, (counting = { members: 0, byDays: new Map() }));
  return counting;
}

function add(counting: Counting, members: number, days: number | undefined): void {
  counting.members += members;
  if (days !== undefined) counting.byDays.set(days, (counting.byDays.get(days) ?? 0) + members);
}
