import type { BirthLikeness } from './birth.js';
import type { NameLikeness } from './likeness.js';

/** What speaks for or against somebody, as it is shown. */
export interface Reason {
  readonly kind: 'same' | 'near' | 'different';
  readonly code: string;
  readonly words: string;
}

const same = (code: string, words: string): Reason => ({ kind: 'same', code, words });
const near = (code: string, words: string): Reason => ({ kind: 'near', code, words });
const different = (code: string, words: string): Reason => ({ kind: 'different', code, words });

export const GIVEN: Readonly<Record<NameLikeness, Reason>> = {
  same: same('given-same', 'the same given name'),
  'begins-same': near('given-begins-same', 'given name begins the same'),
  'one-same': near('given-one-same', 'one given name is the same'),
  nickname: near('given-nickname', 'given name is a short form or another spelling'),
  'sounds-alike': near('given-sounds-alike', 'given name sounds alike'),
  initial: near('given-initial', 'the same initial'),
  different: different('given-differs', 'given names differ'),
};

export const FAMILY: Readonly<Record<NameLikeness, Reason>> = {
  same: same('family-same', 'the same family name'),
  'begins-same': near('family-begins-same', 'family name begins the same'),
  'one-same': near('family-one-same', 'one family name is the same'),
  nickname: near('family-other-spelling', 'family name in another spelling'),
  'sounds-alike': near('family-sounds-alike', 'family name sounds alike'),
  initial: near('family-initial', 'the same initial of the family name'),
  different: different('family-differs', 'family names differ'),
};

export const BIRTH: Readonly<Record<BirthLikeness, Reason>> = {
  'same-day': same('birth-same', 'the same birth date'),
  'same-month': same('birth-month-same', 'the same birth month and year'),
  'same-year': near('birth-year-same', 'the same birth year'),
  swapped: near('birth-swapped', 'birth date with day and month the other way round'),
  'one-digit': near('birth-one-digit', 'birth date differs in one digit'),
  'near-year': near('birth-near-year', 'birth year a little apart'),
  different: different('birth-differs', 'another birth date'),
};

export const NAMES_SWAPPED = near('names-swapped', 'given and family name the other way round');

export const PHONE: Readonly<Record<'same' | 'near' | 'different', Reason>> = {
  same: same('phone-same', 'the same phone number'),
  near: near('phone-near', 'the same phone number but for its area code'),
  different: different('phone-differs', 'another phone number'),
};
