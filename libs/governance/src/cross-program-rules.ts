import type { Program, ServiceCode } from '#codes';
import type { Policy } from './policy.js';
import type { Span } from './response-deadlines.js';

/**
 * Which fact of the shared plan concerns another program: coarse, by codes only, so that a task that follows tells no more than this.
 * A service that ended is one of a `program`, or one of a kind (`service`), whoever gives it.
 */
export type ConcerningFact =
  | {
      readonly kind: 'service-ended';
      readonly need: string;
      readonly program?: Program;
      readonly service?: ServiceCode;
      readonly reasons: readonly string[];
    }
  | { readonly kind: 'goal-outcome'; readonly need: string; readonly results: readonly string[] };

/** A fact that one program records gives another program's worker on the same case a task. */
export interface CrossProgramRule {
  /** Its words stand in the catalogue: `todo.rule.<id>` for what to do, `why.rule.<id>` for why. */
  readonly id: string;
  /** Any of these. */
  readonly when: readonly ConcerningFact[];
  /** For whoever works on the case for this program; nothing happens where the family is not in it. */
  readonly forProgram: Program;
  readonly due: Span;
}

export interface CrossProgramRules {
  readonly rules: readonly CrossProgramRule[];
}

/** A home that was lost or never came. One that the family did not want, or does not need any more, is a neutral fact and calls nobody. */
const LOST = { kind: 'service-ended', reasons: ['not-available', 'moved-away'] } as const;
const HOUSING_LOST: ConcerningFact = { ...LOST, need: 'housing', program: 'housing' };
/** Also where a partner gives the bed. A shelter for somebody's safety is told to nobody: where they are is theirs to tell. */
const SHELTER_LOST: readonly ConcerningFact[] = [
  { ...LOST, need: 'housing', service: 'shelter' },
  { ...LOST, need: 'crisis', service: 'shelter' },
];
const HOME_NOT_FOUND: ConcerningFact = { kind: 'goal-outcome', need: 'housing', results: ['not-achieved'] };
const SUPPORT_COMES: ConcerningFact = { kind: 'goal-outcome', need: 'child-support', results: ['achieved', 'partly'] };

/** What a lost home asks of the other programs, and what a goal that came to its end does. */
const rulesFor = (lost: readonly ConcerningFact[]): readonly CrossProgramRule[] => [
  { id: 'children-after-housing-ended', when: lost, forProgram: 'child-protection', due: { days: 2, business: true } },
  { id: 'address-after-housing-ended', when: lost, forProgram: 'child-support', due: { days: 5, business: true } },
  { id: 'benefits-after-housing-ended', when: lost, forProgram: 'food-cash', due: { days: 10, business: false } },
  { id: 'children-after-no-home', when: [HOME_NOT_FOUND], forProgram: 'child-protection', due: { days: 5, business: true } },
  { id: 'benefits-after-support', when: [SUPPORT_COMES], forProgram: 'food-cash', due: { days: 10, business: false } },
];

const EXAMPLE = {
  id: 'cross-program',
  jurisdiction: '27',
  source:
    'Example rules of the delivery model. Households report some changes within 10 days (7 CFR 273.12); the other spans are examples. Set your own before you work by them',
  unverified: true,
} as const;

export const crossProgramRules: readonly Policy<CrossProgramRules>[] = [
  { ...EXAMPLE, version: '1', effectiveFrom: '2023-01-01', values: { rules: rulesFor([HOUSING_LOST]) } },
  {
    ...EXAMPLE,
    version: '2',
    effectiveFrom: '2026-11-01',
    values: {
      rules: [
        ...rulesFor([HOUSING_LOST, ...SHELTER_LOST]),
        { id: 'home-after-housing-ended', when: SHELTER_LOST, forProgram: 'housing', due: { days: 1, business: true } },
      ],
    },
  },
];

/** What is known of a fact when it is looked up whom else it concerns. */
export type CoarseFact =
  | {
      readonly kind: 'service-ended';
      readonly need: string;
      readonly program?: string;
      readonly service?: string;
      readonly reason: string;
    }
  | { readonly kind: 'goal-outcome'; readonly need: string; readonly program?: string; readonly result: string };

function concerns(when: ConcerningFact, fact: CoarseFact): boolean {
  if (when.need !== fact.need) return false;
  if (when.kind === 'goal-outcome') return fact.kind === 'goal-outcome' && when.results.includes(fact.result);
  if (fact.kind !== 'service-ended' || !when.reasons.includes(fact.reason)) return false;
  return when.service ? when.service === fact.service : when.program === fact.program;
}

/** The rules that a fact fires. The program that recorded it knows already. */
export function rulesThatFire(rules: readonly CrossProgramRule[], fact: CoarseFact): readonly CrossProgramRule[] {
  return rules.filter(({ when, forProgram }) => forProgram !== fact.program && when.some((one) => concerns(one, fact)));
}
