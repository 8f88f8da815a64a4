import { versionInForce, type Policy } from './policy.js';

/**
 * Whether a native speaker has reviewed the fixed sentences of a language. What nobody has reviewed says so, and is never
 * used for a notice, a consent or a signature: a person must be able to rely on what they agree to.
 */
export type TranslationReview =
  | { readonly status: 'original' }
  | { readonly status: 'reviewed'; readonly by: string; readonly on: string }
  | { readonly status: 'unreviewed' };

export interface TranslationReviews {
  /** By language code; a language that is not there is not reviewed. */
  readonly languages: Readonly<Record<string, TranslationReview>>;
}

export const translationReviews: readonly Policy<TranslationReviews>[] = [
  {
    id: 'translation-review',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27',
    source: 'English is the original. The other languages were written with the product; no native speaker has reviewed them.',
    unverified: true,
    values: { languages: { en: { status: 'original' } } },
  },
  {
    id: 'translation-review',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27109',
    source:
      'Example: it stands for the review that a county writes down once a native speaker has made it. In truth nobody has reviewed the Spanish sentences; a county that uses this product sets its own version.',
    unverified: true,
    values: {
      languages: {
        en: { status: 'original' },
        es: { status: 'reviewed', by: 'Example reviewer of the demo county', on: '2023-01-01' },
      },
    },
  },
];

/** How far one language is, in a place on a day. */
export interface TranslationStanding {
  readonly language: string;
  readonly review: TranslationReview;
  /** The review is an example, not read in its source. */
  readonly unverified: boolean;
  readonly source: string;
}

/** How far the translation of a language is on a day in a jurisdiction. */
export function translationOf(language: string, day: string, jurisdiction: string): TranslationStanding {
  const { values, unverified, source } = versionInForce(translationReviews, day, jurisdiction);
  const review = Object.hasOwn(values.languages, language) ? values.languages[language] : undefined;
  return { language, review: review ?? { status: 'unreviewed' }, unverified, source };
}

/** Whether the sentences of a language may stand in a notice, a consent or above a signature. */
export function mayBeReliedOn(language: string, day: string, jurisdiction: string): boolean {
  return translationOf(language, day, jurisdiction).review.status !== 'unreviewed';
}
