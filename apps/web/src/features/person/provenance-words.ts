import type { WordKey } from '../../app/words/catalogue.js';
import type { Words } from '../../app/words/words.js';
import { dayOf } from '../../ui/dates.js';
import type { Provenance } from './person-api.js';

/** `May 2026`. */
export function monthYear(moment: string, language: string): string {
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    new Date(`${dayOf(moment)}T12:00:00Z`),
  );
}

/** `Checked by Food and cash, May 2026`, or who said it and when; `ask` is the sentence for a fact that has grown old. */
export function provenanceWords(from: Provenance, { t, code, language }: Words, ask?: WordKey): string {
  if (from.verified)
    return t('known.checked', { program: code('program', from.verified.program), when: monthYear(from.verified.at, language) });
  const when = monthYear(from.occurredAt, language);
  if (ask) return t(ask, { when });
  return t('known.said', { who: code('said', from.said ?? 'worker'), when });
}
