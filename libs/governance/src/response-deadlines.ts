import type { ResponseLevel } from '#codes';
import type { Policy } from './policy.js';

/** A span that ends a deadline: business days of the jurisdiction, or calendar days. */
export interface Span {
  readonly days: number;
  readonly business: boolean;
}

/** How soon a person is answered. All but `plan` count from the day on which help was asked for; `plan` from the day of the decision. */
export interface ResponseDeadlines {
  readonly triage: Span;
  readonly firstService: Span;
  /** Null: nobody has to call, the person goes on by themselves. */
  readonly firstContact: Readonly<Record<ResponseLevel, Span | null>>;
  /** Null: this level has no shared plan. */
  readonly plan: Readonly<Record<ResponseLevel, Span | null>>;
}

export const responseDeadlines: readonly Policy<ResponseDeadlines>[] = [
  {
    id: 'response-deadlines',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27',
    source:
      'Targets of the delivery model: triage within 2 business days, first service within 14 days; plan as in Minn. R. 9560.0228 (30 days)',
    unverified: true,
    values: {
      triage: { days: 2, business: true },
      firstService: { days: 14, business: false },
      firstContact: {
        'self-service': null,
        assisted: { days: 5, business: true },
        'case-managed': { days: 3, business: true },
        coordinated: { days: 1, business: true },
      },
      plan: {
        'self-service': null,
        assisted: null,
        'case-managed': { days: 30, business: false },
        coordinated: { days: 30, business: false },
      },
    },
  },
];
