import type { MatchWeights } from '#governance';
import { birthLikeness, partsOfBirth, type TypedBirth } from './birth.js';
import { nameLikeness, type NameLikeness } from './likeness.js';
import { BIRTH, FAMILY, GIVEN, NAMES_SWAPPED, PHONE, type Reason } from './match-reasons.js';

/** What is looked for, ready to compare. */
export interface Wanted {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly birth?: TypedBirth;
  /** Digits. */
  readonly phone?: string;
}

/** What is known of somebody, ready to compare. */
export interface Known {
  readonly names: readonly { readonly given: readonly string[]; readonly family: readonly string[] }[];
  readonly birthDate?: string;
  readonly phones: readonly string[];
}

export type Likelihood = 'very-likely' | 'likely' | 'possible';

export interface Scored {
  readonly score: number;
  readonly likelihood: Likelihood | undefined;
  readonly reasons: readonly Reason[];
}

interface Weight extends Reason {
  readonly points: number;
}

/**
 * How likely somebody known is the one looked for, and why. Every reason for and against is told. A phone may be shared by
 * two people: alone it makes nobody more than possible, and different given names keep a match from being very likely.
 */
export function scoreMatch(wanted: Wanted, known: Known, policy: MatchWeights): Scored {
  const weights = [...nameWeights(wanted, known, policy), ...birthWeight(wanted, known, policy), ...phoneWeight(wanted, known, policy)];
  const score = points(weights);
  const reasons = weights.map(({ kind, code, words }) => ({ kind, code, words }));
  return { score, likelihood: likelihoodOf(score, weights, policy.least), reasons };
}

function likelihoodOf(score: number, weights: readonly Weight[], least: MatchWeights['least']): Likelihood | undefined {
  const has = (code: string): boolean => weights.some((weight) => weight.code === code);
  const nameless = !weights.some(({ kind, code }) => kind !== 'different' && /^(given|family|names)-/.test(code));
  if (nameless || score < least.likely) return score >= least.possible || has('phone-same') ? 'possible' : undefined;
  return score >= least['very-likely'] && !has('given-differs') && !has('birth-differs') ? 'very-likely' : 'likely';
}

/** The best of a person's names counts. */
function nameWeights({ given, family }: Wanted, { names }: Known, policy: MatchWeights): readonly Weight[] {
  if (given.length === 0 && family.length === 0) return [];
  const options = names.map((name) => {
    const g = given.length > 0 ? nameLikeness(given, name.given) : undefined;
    // Somebody with one name has no family name that could differ.
    const f = family.length > 0 && name.family.length > 0 ? nameLikeness(family, name.family) : undefined;
    const straight = [...(g ? [givenWeight(g, policy)] : []), ...(f ? [{ ...FAMILY[f], points: policy.family[f] }] : [])];
    const swapped = g && f && isAlike(nameLikeness(given, name.family)) && isAlike(nameLikeness(family, name.given));
    if (swapped && points(straight) < policy.namesSwapped) return [{ ...NAMES_SWAPPED, points: policy.namesSwapped }];
    if (given.length > 0 || points(straight) > 0) return straight;
    // One typed word may be either name: somebody who types only "Xiong" or only "Rosa" finds them.
    const other = givenWeight(nameLikeness(family, name.given), policy);
    return other.points > 0 ? [other] : straight;
  });
  return options.sort((a, b) => points(b) - points(a))[0] ?? [];
}

const givenWeight = (likeness: NameLikeness, policy: MatchWeights): Weight => ({ ...GIVEN[likeness], points: policy.given[likeness] });
const isAlike = (likeness: NameLikeness): boolean => likeness === 'same' || likeness === 'nickname' || likeness === 'sounds-alike';
const points = (weights: readonly Weight[]): number => weights.reduce((sum, weight) => sum + weight.points, 0);

function birthWeight({ birth }: Wanted, { birthDate }: Known, policy: MatchWeights): readonly Weight[] {
  if (!birth || !birthDate) return [];
  const likeness = birthLikeness(birth, partsOfBirth(birthDate));
  return [{ ...BIRTH[likeness], points: policy.birth[likeness] }];
}

function phoneWeight({ phone }: Wanted, { phones }: Known, policy: MatchWeights): readonly Weight[] {
  if (!phone || phone.length < 7 || phones.length === 0) return [];
  const likeness = phones.includes(phone) ? 'same' : phones.some((known) => known.slice(-7) === phone.slice(-7)) ? 'near' : 'different';
  return [{ ...PHONE[likeness], points: policy.phone[likeness] }];
}
