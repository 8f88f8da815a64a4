import type { Program } from '#codes';
import type { Policy } from './policy.js';
import type { Span } from './response-deadlines.js';

/** Which fact of the shared plan concerns another program: coarse, by codes only, so that a task that follows tells no more than this. */
export type ConcerningFact =
  | { readonly kind: 'service-ended'; readonly need: string; readonly program?: Program; readonly reasons: readonly string[] }
  | { readonly kind: 'goal-outcome'; readonly need: string; readonly results: readonly string[] };

/** A fact that one program records gives another program's worker on the same case a task. */
export interface CrossProgramRule {
  /** Its words stand in the catalogue: `todo.rule.<id>` for what to do, `why.rule.<id>` for why. */
  readonly id: string;
  readonly when: ConcerningFact;
  /** For whoever works on the case for this program; nothing happens where the family is not in it. */
  readonly forProgram: Program;
  readonly due: Span;
}

export interface CrossProgramRules {
  readonly rules: readonly CrossProgramRule[];
}

/** A home that was lost or never came. One that the family did not want, or does not need any more, is a neutral fact and calls nobody. */
const HOUSING_LOST = {
  kind: 'service-ended',
  need: 'housing',
  program: 'housing',
  reasons: ['not-available', 'moved-away'],
} as const;

export const crossProgramRules: readonly Policy<CrossProgramRules>[] = [
  {
    id: 'cross-program',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27',
    source:
      'Example rules of the delivery model. Households report some changes within 10 days (7 CFR 273.12); the other spans are examples. Set your own before you work by them',
    unverified: true,
    values: {
      rules: [
        { id: 'children-after-housing-ended', when: HOUSING_LOST, forProgram: 'child-protection', due: { days: 2, business: true } },
        { id: 'address-after-housing-ended', when: HOUSING_LOST, forProgram: 'child-support', due: { days: 5, business: true } },
        { id: 'benefits-after-housing-ended', when: HOUSING_LOST, forProgram: 'food-cash', due: { days: 10, business: false } },
        {
          id: 'children-after-no-home',
          when: { kind: 'goal-outcome', need: 'housing', results: ['not-achieved'] },
          forProgram: 'child-protection',
          due: { days: 5, business: true },
        },
        {
          id: 'benefits-after-support',
          when: { kind: 'goal-outcome', need: 'child-support', results: ['achieved', 'partly'] },
          forProgram: 'food-cash',
          due: { days: 10, business: false },
        },
      ],
    },
  },
];

/** What is known of a fact when it is looked up whom else it concerns. */
export type CoarseFact =
  | { readonly kind: 'service-ended'; readonly need: string; readonly program?: string; readonly reason: string }
  | { readonly kind: 'goal-outcome'; readonly need: string; readonly program?: string; readonly result: string };

/** The rules that a fact fires. */
export function rulesThatFire(rules: readonly CrossProgramRule[], fact: CoarseFact): readonly CrossProgramRule[] {
  return rules.filter(({ when, forProgram }) => {
    if (when.need !== fact.need || forProgram === fact.program) return false;
    if (when.kind === 'service-ended') {
      return fact.kind === 'service-ended' && when.program === fact.program && when.reasons.includes(fact.reason);
    }
    return fact.kind === 'goal-outcome' && when.results.includes(fact.result);
  });
}
