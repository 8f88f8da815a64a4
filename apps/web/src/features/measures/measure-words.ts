import { isWordKey, type WordKey } from '../../app/words/catalogue.js';
import type { Words } from '../../app/words/words.js';
import type { Breakdown, MeasureRow, Member, MemberKind, Rate, Reason } from './measures-api.js';
import { monthWords, percent, percentNumber } from './share-words.js';

/** The title of a measure, with the days of its policy; the server's own where the catalogue has none. */
export function titleOf({ id, title, days }: { id: string; title: string; days?: number | null }, { t }: Words): string {
  const key = `measure.title.${id}`;
  const given = days ?? /(\d+)/.exec(title)?.[1] ?? '';
  return isWordKey(key) ? t(key, { days: given }) : title;
}

/** `contacts were triaged within 2 business days.` */
export function countedWords({ id, days }: { id: string; days?: number | null }, { t }: Words): string | undefined {
  const key = `measure.counted.${id}`;
  return isWordKey(key) ? t(key, { days: days ?? '' }) : undefined;
}

/** `76.5 %`, or n/a where there is nobody to count. */
export function shareWords(rate: Rate, { t, language }: Words): string {
  return rate.share === null ? t('measure.nobody') : percent(rate.share, language);
}

/** `75.2 to 77.7` in percent, without the sign, as tables have it. */
export function intervalWords(rate: Rate, { t, language }: Words): string {
  if (rate.lower === null || rate.upper === null) return '';
  return t('measure.intervalRange', { lower: percentNumber(rate.lower, language), upper: percentNumber(rate.upper, language) });
}

export function countedOf(rate: Rate, { t }: Words): string {
  return t('measure.of', { n: rate.numerator, d: rate.denominator });
}

/** Median days in words; business days where the rule counts those. */
export function medianWords(days: number | null, dayKind: 'business' | 'calendar' | null, { t, language }: Words): string {
  if (days === null) return t('measure.medianNone');
  if (days === 0) return t('measure.sameDay');
  const shown = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(days);
  return t(dayKind === 'business' ? 'measure.medianBusiness' : 'measure.medianDays', { days: shown, n: days });
}

const PREFIXES: Readonly<Record<Exclude<Breakdown, 'month'>, string>> = {
  county: 'jurisdiction',
  program: 'program',
  language: 'language',
};

/** The name of a row in the reader's language. */
export function rowName(by: Breakdown, row: Pick<MeasureRow, 'key' | 'label'>, words: Words): string {
  if (by === 'month') return monthWords(row.key, words.language);
  if (row.key === 'missing') return words.t('place.missing');
  const known = words.code(PREFIXES[by], row.key);
  return known === row.key ? row.label : known;
}

/** A reason in the reader's language, the server's sentence where the catalogue has none. */
export function reasonWords(reason: Pick<Reason, 'words'> & { code: string }, { t }: Words): string {
  const key = `why.${reason.code}`;
  return isWordKey(key) ? t(key) : reason.words;
}

/** What is counted, by its own name: how many of them, one of them, and the day by which it is listed. */
export const KINDS = {
  contacts: { many: 'measure.why.members', one: 'measure.members.contact', on: 'measure.members.asked' },
  outcomes: { many: 'measure.why.outcomes', one: 'measure.members.outcome', on: 'measure.members.recorded' },
  reviews: { many: 'measure.why.reviews', one: 'measure.members.review', on: 'measure.members.due' },
} as const satisfies Readonly<Record<MemberKind, Readonly<Record<'many' | 'one' | 'on', WordKey>>>>;

/** The member's name where the reader may see it, else a short number that stays the same. */
export function memberName(member: Member, kind: MemberKind, { t }: Words): string {
  if (member.name) return member.name;
  const code = member.memberId.replaceAll('-', '').slice(-6).toUpperCase();
  return t(KINDS[kind].one, { code });
}

/** After how many days it happened; of a review, how many days after its day, where it was not held by then. */
export function daysWords({ days }: Member, kind: MemberKind, { t }: Words): string | undefined {
  if (days === undefined) return undefined;
  if (kind === 'reviews') return days === 0 ? undefined : t('measure.members.late', { n: days });
  return days === 0 ? t('measure.sameDay') : t('measure.members.days', { n: days });
}
