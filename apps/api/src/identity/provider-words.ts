import type { Jurisdiction } from '#codes';

/** The languages that the sign-in page of the demo world speaks. */
export type PageLanguage = 'en' | 'es';

interface PageWords {
  readonly title: string;
  readonly who: string;
  readonly invented: string;
  readonly ranOut: string;
  readonly again: string;
}

export const PAGE_WORDS: Readonly<Record<PageLanguage, PageWords>> = {
  en: {
    title: 'Sign in to the demo world',
    who: 'Who are you today?',
    invented: 'This is the demo world of Throughline. Its people are invented, so there are no passwords.',
    ranOut: 'This sign-in has run out',
    again: 'Sign in again',
  },
  es: {
    title: 'Entrar en el mundo de demostración',
    who: '¿Quién es usted hoy?',
    invented: 'Este es el mundo de demostración de Throughline. Sus personas son inventadas; por eso no hay contraseñas.',
    ranOut: 'Esta entrada ya no vale',
    again: 'Entrar de nuevo',
  },
};

/** Where somebody works, as a Spanish page names it. */
export const PLACES_IN_SPANISH: Readonly<Record<Jurisdiction, string>> = {
  '27': 'Minnesota',
  '27039': 'Condado de Dodge',
  '27109': 'Condado de Olmsted',
  '27147': 'Condado de Steele',
  'sda-dodge-steele': 'Autoridad de servicios Dodge–Steele',
  'tribe-prairie-island': 'Comunidad India de Prairie Island',
};

/** The first language that the page speaks: of those that the app asks for (`ui_locales`), else of those that the browser prefers. */
export function languageOf(asked: string | undefined, accepted: string | undefined): PageLanguage {
  for (const tag of [...(asked ?? '').split(/\s+/), ...(accepted ?? '').split(',')]) {
    const language = tag.trim().slice(0, 2).toLowerCase();
    if (language === 'en' || language === 'es') return language;
  }
  return 'en';
}
