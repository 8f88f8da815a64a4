/**
 * Which reason members have: of a measure's rules the first that fits. A rule is data, because the list of members is judged by the
 * database, one member at a time, and what a page counts where it is read, many at a time.
 */
export interface Rule {
  /** A code of the measure's reasons. */
  readonly reason: string;
  /** Of those in this state only. */
  readonly state?: string;
  /** `in-time`: it happened within the days of the policy; `not-over`: the days are not over yet. */
  readonly days?: 'in-time' | 'not-over';
  /** Only those who wait at a response level (`waiting at <level>`) that by the policy needs no service. */
  readonly needsNoService?: true;
}

/** What a state of members who wait at a response level begins with. */
export const WAITING_AT = 'waiting at ';
