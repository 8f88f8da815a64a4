import type { Rule } from './rule.js';

/** Whether a member counts (`yes`), is counted against (`no`: in the denominator only), or is listed but not counted. */
export type Counts = 'yes' | 'no' | 'listed';

export type MeasureId =
  'triaged-within-2-business-days' | 'first-service-within-14-days' | 'outcomes-achieved' | 'reviews-held-by-their-day';

/** Why a member does or does not count: a stable code, and the sentence that says it. */
export interface Reason {
  readonly code: string;
  readonly counts: Counts;
  readonly words: string;
}

/** What is measured; the numbers of it (days, threshold, target, since when, by which source) are policy data. */
export interface MeasureDefinition {
  readonly id: MeasureId;
  readonly title: string;
  /** Who the members are, and when one counts. `{days}` is filled in from the policy. */
  readonly words: string;
  /** What one member is, in the plural. */
  readonly members: 'contacts' | 'outcomes' | 'reviews';
  readonly reasons: readonly Reason[];
  /** The view that tells how many members stand alike: a `MeasureTally`. */
  readonly tally: string;
  /**
   * SQL that gives each member once, whatever the policy; the tally counts what it gives, the list of members shows it. Its columns:
   * member_id, intake_id, county, program, language, month; `state`: what became of the member, where nothing but the policy and the
   * calendar can change what it counts as; `days` until it happened, null where it has not; `day`, of that month: by which members are listed, and
   * since when one waits.
   */
  readonly standings: (rows: MemberRows) => string;
  /** By which members have one of the reasons above. */
  readonly rules: readonly Rule[];
  /**
   * SQL: the events (columns of `measured_event`) on which each of `:members` rests, with the member's id as `member_id`. Left out where
   * they are kept under the member's own id.
   */
  readonly events?: string;
}

/** Where `standings` reads: names of tables or subqueries, as they are now or as they were known then. */
export interface MemberRows {
  readonly contacts: string;
  readonly cases: string;
  readonly outcomes: string;
  readonly languages: string;
  readonly plans: string;
  readonly reviewedCases: string;
}

/** For a measure that reads only some of them. */
export const NO_ROWS: MemberRows = { contacts: '', cases: '', outcomes: '', languages: '', plans: '', reviewedCases: '' };

/** States in which a member waits begin with this word: it counts otherwise once its days are over. */
export const WAITS = "state LIKE 'waiting%'";

/** States in which it happened: `days` says after how many. `waiting-held`: it did, in time, and counts only when its day is over. */
export const HAPPENED: readonly string[] = ['answered', 'served', 'waiting-held'];
