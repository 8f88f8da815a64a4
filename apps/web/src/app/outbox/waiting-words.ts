import { refusalIn } from '../words/refusals.js';
import type { Words } from '../words/words.js';
import type { Waiting } from './waiting.js';

/** How old something is: `14 min`, `3 h`, `2 days`. */
export function ageWords({ t }: Pick<Words, 't'>, since: string, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 60_000));
  if (minutes < 1) return t('waiting.now');
  if (minutes < 60) return t('waiting.minutes', { n: minutes });
  if (minutes < 48 * 60) return t('waiting.hours', { n: Math.floor(minutes / 60) });
  return t('waiting.days', { n: Math.floor(minutes / 1_440) });
}

/** Why it still waits, in a sentence. */
export function causeWords({ t, language }: Pick<Words, 't' | 'language'>, { state, cause }: Waiting): string {
  if (state === 'asks') return t('waiting.cause.asks');
  if (state === 'refused') {
    const detail = refusalIn(language, cause?.code ?? '', cause?.detail ?? '').text;
    return detail ? t('waiting.cause.refused', { detail }) : t('waiting.cause.refusedBare');
  }
  if (cause?.status === 401 || cause?.code === 'session.csrf') return t('waiting.cause.signIn');
  if (cause?.status !== undefined) return t('waiting.cause.down');
  return cause ? t('waiting.cause.offline') : t('waiting.cause.turn');
}

/** What it does and to what: `Pick up the keys: Due date to Thu Nov 19`. */
export function wholeWords({ t }: Pick<Words, 't'>, { title, words }: Waiting): string {
  return title ? t('waiting.of', { title, what: words }) : words;
}

/** The one that was written first. */
export function oldestOf(items: readonly Waiting[]): string | undefined {
  return items.map(({ writtenAt }) => writtenAt).sort()[0];
}
