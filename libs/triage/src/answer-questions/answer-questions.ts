import { command, Refusal } from '#event-sourcing';
import { instrumentOf } from '../ahc-hrsn.js';
import type { Answer, Question } from '../instrument.js';
import type { QuestionAnswered } from '../screening.events.js';
import { openScreening, screening } from '../screening.js';

export interface AnswerQuestions {
  readonly answers: readonly ({ readonly question: string } & Answer)[];
}

/** Answers, each a fact of its own; the newest to a question counts. Not answering is an answer with its reason, never a no. */
export const answerQuestions = command('AnswerQuestions', screening, ({ answers }: AnswerQuestions, state): QuestionAnswered[] => {
  const { instrument, version, personId } = openScreening(state);
  const questions = instrumentOf(instrument, version)?.questions ?? [];
  if (answers.length === 0) throw new Refusal('content', 'screening.no-answers', 'Answer at least one question.');
  return answers.map((answer, index): QuestionAnswered => {
    check(
      answer,
      questions.find(({ id }) => id === answer.question),
      `/answers/${index}`,
    );
    const { question, absent, codes } = answer;
    const about = { type: 'QuestionAnswered', instrumentVersion: `${instrument}/${version}` } as const;
    if (absent) return { ...about, data: { question, absent } };
    return { ...about, data: { question }, personal: { answers: codes }, subjects: [personId] };
  });
});

function check({ codes, absent }: Answer, question: Question | undefined, pointer: string): void {
  const wrong = (message: string): never => {
    throw new Refusal('content', 'screening.answer', 'An answer does not fit its question.', { errors: [{ pointer, message }] });
  };
  if (!question) return wrong('This questionnaire has no such question.');
  if ((codes === undefined) === (absent === undefined)) return wrong('Give either codes, or why there is no answer.');
  if (!codes) return;
  const options = codes.map((code) => question.options.find((option) => option.code === code));
  if (options.length === 0 || options.includes(undefined)) wrong('Choose among the options of the question.');
  if (!question.multi && options.length > 1) wrong('Choose one option.');
  if (new Set(codes).size < codes.length) wrong('Choose each option once.');
  if (options.length > 1 && options.some((option) => option?.exclusive)) wrong('“None of the above” cannot stand beside another answer.');
}
