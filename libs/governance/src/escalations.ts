import type { Policy } from './policy.js';
import type { Span } from './response-deadlines.js';

/** How long something may stay undone before somebody above is told. */
export interface Escalations {
  /** From the day on which a deadline passed; what is still open then goes to the supervisor. */
  readonly missedDeadline: Span;
}

export const escalations: readonly Policy<Escalations>[] = [
  {
    id: 'escalation',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27',
    source: 'Example value of the delivery model; no rule was found that gives a number. Set your own before you work by it',
    unverified: true,
    values: { missedDeadline: { days: 2, business: true } },
  },
];
