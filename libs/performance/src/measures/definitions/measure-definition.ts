/** Whether a member counts (`yes`), is counted against (`no`: in the denominator only), or is listed but not counted. */
export type Counts = 'yes' | 'no' | 'listed';

export type MeasureId = 'triaged-within-2-business-days' | 'first-service-within-14-days' | 'outcomes-achieved';

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
  readonly members: string;
  readonly reasons: readonly Reason[];
  /**
   * SQL that gives each member once: member_id, person_id, county, program, language, month, day, days and `reason`
   * (one of the codes above). It reads `contacts`, `outcomes` and `cases` (as known at the moment asked for) and
   * `calendar` (day, due, ordinal); `:today` is the day on which the question is asked.
   */
  readonly judged: string;
}
