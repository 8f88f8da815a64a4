import type { Words } from '../../app/words/words.js';
import { monthWords } from './share-words.js';

/** A month some months earlier, `2026-01`. */
function monthBefore(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

const quarterOf = (month: string): number => Math.ceil(Number(month.slice(5, 7)) / 3);

/** What a period is called: `July to September 2026`, `October 2026`, `2026`. */
export function periodWords(key: string, { t, language }: Words): string {
  if (key === 'last-12-months') return t('measure.period.last12');
  const quarter = /^(\d{4})-Q([1-4])$/.exec(key);
  if (quarter) {
    const last = Number(quarter[2]) * 3;
    const name = (month: number): string =>
      new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'long' }).format(new Date(Date.UTC(2026, month - 1, 15)));
    return `${t('measure.period.quarter', { from: name(last - 2), to: name(last) })} ${quarter[1]}`;
  }
  return key.length === 7 ? monthWords(key, language) : key;
}

/** The periods to choose from, seen from a day: twelve months back, three years, eight quarters, twelve months. */
export function periodKeys(today: string, chosen: string): string[] {
  const month = today.slice(0, 7);
  const year = Number(today.slice(0, 4));
  const years = [year, year - 1, year - 2].map(String);
  const quarters = Array.from({ length: 8 }, (_, index) => monthBefore(month, index * 3)).map(
    (one) => `${one.slice(0, 4)}-Q${quarterOf(one)}`,
  );
  const months = Array.from({ length: 12 }, (_, index) => monthBefore(month, index));
  const keys = ['last-12-months', ...years, ...quarters, ...months];
  return keys.includes(chosen) ? keys : [...keys, chosen];
}
