import { birthLikeness, partsOfBirth, type BirthLikeness, type TypedBirth } from './birth.js';
import { nameLikeness, type NameLikeness } from './likeness.js';

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

export interface Reason {
  readonly kind: 'same' | 'near' | 'different';
  readonly code: string;
  readonly words: string;
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

const same = (points: number, code: string, words: string): Weight => ({ kind: 'same', points, code, words });
const near = (points: number, code: string, words: string): Weight => ({ kind: 'near', points, code, words });
const different = (points: number, code: string, words: string): Weight => ({ kind: 'different', points, code, words });

const GIVEN: Readonly<Record<NameLikeness, Weight>> = {
  same: same(20, 'given-same', 'the same given name'),
  'begins-same': near(17, 'given-begins-same', 'given name begins the same'),
  'one-same': near(16, 'given-one-same', 'one given name is the same'),
  nickname: near(16, 'given-nickname', 'given name is a short form or another spelling'),
  'sounds-alike': near(13, 'given-sounds-alike', 'given name sounds alike'),
  initial: near(6, 'given-initial', 'the same initial'),
  different: different(-12, 'given-differs', 'given names differ'),
};

const FAMILY: Readonly<Record<NameLikeness, Weight>> = {
  same: same(24, 'family-same', 'the same family name'),
  'begins-same': near(20, 'family-begins-same', 'family name begins the same'),
  'one-same': near(19, 'family-one-same', 'one family name is the same'),
  nickname: near(18, 'family-other-spelling', 'family name in another spelling'),
  'sounds-alike': near(16, 'family-sounds-alike', 'family name sounds alike'),
  initial: near(4, 'family-initial', 'the same initial of the family name'),
  different: different(-14, 'family-differs', 'family names differ'),
};

const BIRTH: Readonly<Record<BirthLikeness, Weight>> = {
  'same-day': same(32, 'birth-same', 'the same birth date'),
  'same-month': same(20, 'birth-month-same', 'the same birth month and year'),
  'same-year': near(5, 'birth-year-same', 'the same birth year'),
  swapped: near(28, 'birth-swapped', 'birth date with day and month the other way round'),
  'one-digit': near(18, 'birth-one-digit', 'birth date differs in one digit'),
  'near-year': near(8, 'birth-near-year', 'birth year a little apart'),
  different: different(-18, 'birth-differs', 'another birth date'),
};

const NAMES_SWAPPED = near(36, 'names-swapped', 'given and family name the other way round');
const PHONE_SAME = same(22, 'phone-same', 'the same phone number');
const PHONE_NEAR = near(14, 'phone-near', 'the same phone number but for its area code');
const PHONE_DIFFERS = different(-2, 'phone-differs', 'another phone number');

const VERY_LIKELY = 50;
const LIKELY = 36;
const POSSIBLE = 18;

/**
 * How likely somebody known is the one looked for, and why. Every reason for and against is told. A phone may be shared by
 * two people: alone it makes nobody more than possible, and different given names keep a match from being very likely.
 */
export function scoreMatch(wanted: Wanted, known: Known): Scored {
  const weights = [...nameWeights(wanted, known), ...birthWeight(wanted, known), ...phoneWeight(wanted, known)];
  const score = weights.reduce((sum, { points }) => sum + points, 0);
  const reasons = weights.map(({ kind, code, words }) => ({ kind, code, words }));
  return { score, likelihood: likelihoodOf(score, weights), reasons };
}

function likelihoodOf(score: number, weights: readonly Weight[]): Likelihood | undefined {
  const has = (code: string): boolean => weights.some((weight) => weight.code === code);
  const nameless = !weights.some(({ kind, code }) => kind !== 'different' && /^(given|family|names)-/.test(code));
  if (nameless || score < LIKELY) return score >= POSSIBLE || has('phone-same') ? 'possible' : undefined;
  return score >= VERY_LIKELY && !has('given-differs') && !has('birth-differs') ? 'very-likely' : 'likely';
}

/** The best of a person's names counts. */
function nameWeights({ given, family }: Wanted, { names }: Known): readonly Weight[] {
  if (given.length === 0 && family.length === 0) return [];
  const options = names.map((name) => {
    const g = given.length > 0 ? nameLikeness(given, name.given) : undefined;
    // Somebody with one name has no family name that could differ.
    const f = family.length > 0 && name.family.length > 0 ? nameLikeness(family, name.family) : undefined;
    const straight = [...(g ? [GIVEN[g]] : []), ...(f ? [FAMILY[f]] : [])];
    const swapped = g && f && isAlike(nameLikeness(given, name.family)) && isAlike(nameLikeness(family, name.given));
    return swapped && points(straight) < NAMES_SWAPPED.points ? [NAMES_SWAPPED] : wholeName(straight, given, family, name);
  });
  return options.sort((a, b) => points(b) - points(a))[0] ?? [];
}

/** One typed word may be either name: somebody who types only "Xiong" or only "Rosa" finds them. */
function wholeName(
  straight: readonly Weight[],
  given: readonly string[],
  family: readonly string[],
  name: Known['names'][number],
): readonly Weight[] {
  if (given.length > 0 || points(straight) > 0) return straight;
  const other = GIVEN[nameLikeness(family, name.given)];
  return other.points > 0 ? [other] : straight;
}

const isAlike = (likeness: NameLikeness): boolean => likeness === 'same' || likeness === 'nickname' || likeness === 'sounds-alike';
const points = (weights: readonly Weight[]): number => weights.reduce((sum, weight) => sum + weight.points, 0);

function birthWeight({ birth }: Wanted, { birthDate }: Known): readonly Weight[] {
  if (!birth || !birthDate) return [];
  return [BIRTH[birthLikeness(birth, partsOfBirth(birthDate))]];
}

function phoneWeight({ phone }: Wanted, { phones }: Known): readonly Weight[] {
  if (!phone || phone.length < 7 || phones.length === 0) return [];
  if (phones.includes(phone)) return [PHONE_SAME];
  return [phones.some((known) => known.slice(-7) === phone.slice(-7)) ? PHONE_NEAR : PHONE_DIFFERS];
}
