import type { Words } from '../app/words/words.js';

/** What whoever works with a person must be careful with, as the server codes it. */
export interface CodedAlert {
  readonly kind: 'safe-contact' | 'interpreter' | 'no-contact';
  readonly contact?: { readonly kind: 'phone' | 'email' | 'mail'; readonly value: string; readonly safeFor: readonly string[] };
  readonly language?: string;
  readonly withName?: string;
}

const WAYS = { phone: ['call', 'text', 'voicemail'], mail: ['mail'], email: [] } as const;

/** What to do, never why. */
export function alertWords({ kind, contact, language, withName }: CodedAlert, words: Words): string {
  if (contact) return contactWords(contact, words);
  if (kind === 'no-contact') return withName ? words.t('alert.noContactWith', { name: withName }) : words.t('alert.noContact');
  return words.t('alert.interpreter', { language: words.code('language', language ?? 'other') });
}

function contactWords({ kind, value, safeFor }: NonNullable<CodedAlert['contact']>, { t, language }: Words): string {
  if (safeFor.length === 0) return t('alert.nothingSafe', { value });
  const safe = WAYS[kind].filter((way) => safeFor.includes(way));
  const not = WAYS[kind].filter((way) => !safeFor.includes(way)).map((way) => t(`alert.never.${way}`));
  if (safe.length === 0) return [t('alert.reach', { value }), ...not].join(' ');
  const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(safe.map((way) => t(`alert.way.${way}`)));
  const ways = list.charAt(0).toLocaleUpperCase(language) + list.slice(1);
  return [t('alert.safe', { ways, value }), ...not].join(' ');
}
