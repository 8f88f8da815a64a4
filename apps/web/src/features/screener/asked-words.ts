import { isWordKey, patternOf, type WordLanguage } from '../../app/words/catalogue.js';
import type { Instrument, QuestionReading } from './triage-api.js';

/** Words, and the language that they are in. */
export interface WordsIn {
  readonly text: string;
  readonly lang: WordLanguage;
}

/** A question that was asked, and what was answered, for whoever reads it in a language. */
export interface AskedWords {
  readonly question: WordsIn;
  readonly answer: WordsIn;
  /** The question stands in its original wording, for nobody has reviewed a translation of it. */
  readonly original: boolean;
  /** The answer is in our own translation, which nobody has reviewed. */
  readonly ours: boolean;
}

/** The questionnaire is published in English; a translation that somebody reviewed would be a new version of it. */
const ORIGINAL: WordLanguage = 'en';

/** Our own translation of a question, to read beside its wording; undefined where there is none in this language. */
export function readingOf(
  instrument: Instrument | undefined,
  question: string | undefined,
  language: WordLanguage,
): QuestionReading | undefined {
  return instrument?.readings.find((one) => one.language === language)?.questions.find(({ id }) => id === question);
}

const original = (text: string): WordsIn => ({ text, lang: ORIGINAL });

/** From the catalogue, where it has this key in the reader's language. */
function inCatalogue(key: string, language: WordLanguage): WordsIn | undefined {
  if (!isWordKey(key)) return undefined;
  const found = patternOf(key, language);
  return found.language === language ? { text: found.pattern, lang: language } : undefined;
}

/**
 * How a question of the questionnaire and its answer are quoted: the question as it was published, never in a translation that
 * nobody reviewed; our own ten questions, and the short words of the answers, in the reader's language where there are any.
 */
export function askedWords(
  instrument: Instrument | undefined,
  asked: { readonly question?: string; readonly codes: readonly string[] },
  language: WordLanguage,
): AskedWords {
  const found = instrument?.questions.find(({ id }) => id === asked.question);
  const own = found && !found.core ? inCatalogue(`needQuestion.${found.need}`, language) : undefined;
  const question = own ?? original(found?.text ?? asked.question ?? '');
  const texts = asked.codes.map((code) => found?.options.find((option) => option.code === code)?.text ?? code);
  const options = readingOf(instrument, asked.question, language)?.options ?? [];
  const read = (code: string): string | undefined =>
    own ? inCatalogue(`answer.${code}`, language)?.text : options.find((option) => option.code === code)?.text;
  const ours = language === ORIGINAL ? [] : asked.codes.map(read);
  const all = ours.length > 0 && ours.every((text) => text !== undefined);
  return {
    question,
    answer: all ? { text: ours.join(', '), lang: language } : original(texts.join(', ')),
    original: question.lang !== language,
    ours: all,
  };
}
