/**
 * Which reason members have: the first of a measure's rules that fits. A rule is data because two things apply it: the database, which
 * judges the members of a list one by one, and the code that reads counts, which judges many at a time.
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
