import { versionInForce, type Policy } from './policy.js';
import { mayBeReliedOn } from './translation-reviews.js';

/**
 * The four parts that the notice must have (Minn. Stat. 13.04, subd. 2), and the way to ask. Said before a name or a birth
 * date is asked for.
 */
export interface NoticeText {
  /** What the data are for and how they will be used. */
  readonly purpose: string;
  /** Whether one may refuse. */
  readonly mayRefuse: string;
  /** What follows from giving the data or not. */
  readonly consequences: string;
  /** Who else may see the data by law. */
  readonly recipients: string;
  readonly questions: string;
}

export interface PrivacyNotices {
  /** By language code; a language that is not there falls back to English and says so. */
  readonly texts: Readonly<Record<string, NoticeText>>;
}

export const privacyNotices: readonly Policy<PrivacyNotices>[] = [
  {
    id: 'privacy-notice',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27',
    source:
      'Minn. Stat. 13.04, subd. 2 (Tennessen warning), four parts; plain words by the project, to be approved by the responsible authority',
    unverified: true,
    values: {
      texts: {
        en: {
          purpose: 'We ask about you and your family to find out which help fits you, and to plan that help together with you.',
          mayRefuse: 'You do not have to answer. No law makes you answer these questions.',
          consequences:
            'If you answer, we can look at all programs at once and you need not tell your story again. If you do not answer, we may not be able to check some programs for you; emergency help does not depend on it.',
          recipients:
            'By law these may see what you tell us: the workers who help you at the county, the Tribal nation or the state; programs that need it to decide on help for you; courts and auditors when a law orders it. Anybody else only if you agree in writing.',
          questions:
            'You may ask to see what we keep about you, and to have what is wrong corrected. Do you have a question before we go on?',
        },
        es: {
          purpose: 'Le pedimos datos sobre usted y su familia para ver qué ayuda le sirve y para planear esa ayuda junto con usted.',
          mayRefuse: 'No tiene que contestar. Ninguna ley le obliga a contestar estas preguntas.',
          consequences:
            'Si contesta, podemos revisar todos los programas a la vez y no tendrá que contar su historia otra vez. Si no contesta, quizá no podamos revisar algunos programas; la ayuda de emergencia no depende de esto.',
          recipients:
            'La ley permite que vean lo que nos dice: los trabajadores que le ayudan en el condado, la nación tribal o el estado; los programas que lo necesitan para decidir sobre su ayuda; los tribunales y auditores cuando una ley lo ordena. Cualquier otra persona, solo si usted está de acuerdo por escrito.',
          questions:
            'Puede pedir ver lo que guardamos sobre usted y que se corrija lo que esté mal. ¿Tiene alguna pregunta antes de seguir?',
        },
      },
    },
  },
];

/** The notice as it is read out. */
export interface SpokenNotice {
  readonly version: string;
  /** Of the text; English where the language asked for has no text yet. */
  readonly language: string;
  /** True: there is no text in the language asked for that a native speaker has reviewed; an interpreter has to read this one. */
  readonly fallback: boolean;
  readonly sentences: readonly string[];
  readonly unverified: boolean;
  readonly effectiveFrom: string;
  readonly source: string;
}

/** The notice in force on a day in a language, its parts in the order of the law. */
export function noticeIn(language: string, day: string, jurisdiction: string): SpokenNotice {
  const { version, values, unverified, effectiveFrom, source } = versionInForce(privacyNotices, day, jurisdiction);
  const own = mayBeReliedOn(language, day, jurisdiction) ? values.texts[language] : undefined;
  const text = own ?? values.texts['en']!;
  const fallback = own === undefined;
  const sentences = [text.purpose, text.mayRefuse, text.consequences, text.recipients, text.questions];
  return { version, language: fallback ? 'en' : language, fallback, sentences, unverified, effectiveFrom, source };
}
