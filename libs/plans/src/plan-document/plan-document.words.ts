/** The sentences of the printed plan. Names of places, services and outcomes are those of the text that people agree to. */
export interface DocumentWords {
  readonly title: string;
  readonly asOf: (day: string) => string;
  readonly version: (version: number) => string;
  readonly notProposed: string;
  readonly changedSince: string;
  readonly notReviewed: string;
  readonly progress: (now: string, start: string, target: string) => string;
  readonly head: readonly [string, string, string, string];
  readonly state: Readonly<Record<string, string>>;
  readonly handedOn: (place: string) => string;
  readonly services: string;
  readonly otherSteps: string;
  readonly strengths: string;
  readonly barriers: string;
  readonly noGoals: string;
  readonly noDate: string;
  readonly required: string;
  readonly about: (names: string) => string;
  /** Of whom no name is left, or none was ever told. */
  readonly unnamed: string;
  readonly sign: string;
  readonly foot: (day: string, page: number, of: number) => string;
}

const en: DocumentWords = {
  title: 'Our plan',
  asOf: (day) => `As of ${day}.`,
  version: (version) => `Version ${version}.`,
  notProposed: 'Not proposed yet.',
  changedSince: 'Changed since that version.',
  notReviewed:
    'No native speaker has reviewed the fixed sentences of this page. It may help to understand the plan, but it cannot be signed.',
  progress: (now, start, target) => `${now} now, ${start} at the start; the target is ${target}.`,
  head: ['What', 'Who answers for it', 'By when', 'How far'],
  state: {
    agreed: 'Agreed',
    started: 'Started',
    completed: 'Done',
    ordered: 'Ordered',
    delivered: 'Delivered',
    ended: 'Ended',
    closed: 'Closed',
    open: 'Open',
  },
  handedOn: (place) => `Handed on to ${place}`,
  services: 'Services',
  otherSteps: 'Steps of the plan',
  strengths: 'What helps',
  barriers: 'What stands in the way',
  noGoals: 'No goal yet. A plan begins with what the person wants, in their own words.',
  noDate: 'No date yet',
  required: 'Required by law',
  about: (names) => `about ${names}`,
  unnamed: 'one of the family',
  sign: 'Name and date',
  foot: (day, page, of) => `Our plan, as of ${day}. Page ${page} of ${of}`,
};

const es: DocumentWords = {
  title: 'Nuestro plan',
  asOf: (day) => `Como estaba el ${day}.`,
  version: (version) => `Versión ${version}.`,
  notProposed: 'Todavía no se ha propuesto.',
  changedSince: 'Cambió después de esa versión.',
  notReviewed:
    'Ningún hablante nativo ha revisado las frases fijas de esta página. Puede ayudar a entender el plan, pero no se puede firmar.',
  progress: (now, start, target) => `Ahora ${now}, al comienzo ${start}; la meta es ${target}.`,
  head: ['Qué', 'Quién responde', 'Para cuándo', 'Cómo va'],
  state: {
    agreed: 'Acordado',
    started: 'Empezado',
    completed: 'Hecho',
    ordered: 'Pedido',
    delivered: 'Entregado',
    ended: 'Terminado',
    closed: 'Cerrada',
    open: 'Abierta',
  },
  handedOn: (place) => `Se entregó a ${place}`,
  services: 'Servicios',
  otherSteps: 'Pasos del plan',
  strengths: 'Lo que ayuda',
  barriers: 'Lo que estorba',
  noGoals: 'Todavía no hay metas. Un plan empieza con lo que la persona quiere, en sus propias palabras.',
  noDate: 'Sin fecha todavía',
  required: 'La ley lo exige',
  about: (names) => `sobre ${names}`,
  unnamed: 'alguien de la familia',
  sign: 'Nombre y fecha',
  foot: (day, page, of) => `Nuestro plan, como estaba el ${day}. Página ${page} de ${of}`,
};

/** The languages in which a plan can be printed. */
export const DOCUMENT_LANGUAGES = ['en', 'es'] as const;
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

export const documentWords: Readonly<Record<DocumentLanguage, DocumentWords>> = { en, es };
