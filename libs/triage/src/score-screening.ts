import type { Answer, Instrument, Part, Question } from './instrument.js';

export type Answers = Readonly<Record<string, Answer>>;

/**
 * What the answers say, domain by domain, in the instrument's order. "Don't know", "declined" and "not asked" are never a no:
 * without a positive answer a domain is negative only when all of its questions were answered.
 */
export function scoreScreening(instrument: Instrument, answers: Answers): readonly Part[] {
  const domains = [...new Set(instrument.questions.map((question) => question.domain))];
  return domains.map((domain) => {
    const questions = instrument.questions.filter((question) => question.domain === domain);
    return partOf(instrument, questions, answers);
  });
}

function partOf({ scored }: Instrument, questions: readonly Question[], answers: Answers): Part {
  const { domain, need } = questions[0]!;
  const answered = questions.filter(({ id }) => (answers[id]?.codes ?? []).length > 0).map(({ id }) => id);
  const complete = answered.length === questions.length;
  const rule = scored.find((one) => one.domain === domain);
  if (rule) {
    if (!complete) return { domain, need, result: 'indeterminate', answered };
    const points = chosen(questions, answers).reduce((sum, option) => sum + (option.points ?? 0), 0);
    return { domain, need, result: points >= rule.positiveFrom ? 'positive' : 'negative', points, answered };
  }
  if (chosen(questions, answers).some((option) => option.positive)) return { domain, need, result: 'positive', answered };
  return { domain, need, result: complete ? 'negative' : 'indeterminate', answered };
}

function chosen(questions: readonly Question[], answers: Answers) {
  return questions.flatMap(({ id, options }) => options.filter(({ code }) => answers[id]?.codes?.includes(code)));
}
