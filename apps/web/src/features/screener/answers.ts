import type { Absent, Answer, Question, Screening } from './triage-api.js';

/** Answers by question, as they stand on the screen. */
export type Answers = Readonly<Record<string, Answer>>;

/** What was recorded, overlaid with what was answered here and is not recorded yet. */
export function answersOf(recorded: Screening['answers'], unsent: Answers): Answers {
  return {
    ...Object.fromEntries(Object.entries(recorded ?? {}).map(([question, answer]) => [question, { ...answer, question }])),
    ...unsent,
  };
}

/**
 * Choosing an option. One of one takes the place of the last; of many it is added or taken away, and "none of these" and
 * the things it denies exclude each other. Nothing left is "skipped", because an answer is never taken back into nothing.
 */
export function choose(question: Question, before: Answer | undefined, code: string): Answer {
  if (!question.multi) return { question: question.id, codes: [code] };
  const now = before?.codes ?? [];
  if (now.includes(code))
    return answered(
      question,
      now.filter((other) => other !== code),
    );
  const alone = isExclusive(question, code);
  return answered(question, [...now.filter((other) => !alone && !isExclusive(question, other)), code]);
}

function isExclusive(question: Question, code: string): boolean {
  return question.options.find((option) => option.code === code)?.exclusive === true;
}

function answered(question: Question, codes: readonly string[]): Answer {
  return codes.length > 0 ? { question: question.id, codes } : { question: question.id, absent: 'not-asked' };
}

/** Saying why there is no answer; it takes the place of an answer. */
export function sayWhyNot(question: Question, absent: Absent): Answer {
  return { question: question.id, absent };
}

/** Questions with neither an answer nor a reason for having none. */
export function withoutAnswer(questions: readonly Question[], answers: Answers): Question[] {
  return questions.filter(({ id }) => answers[id] === undefined);
}

/** The questions to ask: the core, and of the ten needs those that nobody has said anything about yet. */
export function toAsk(questions: readonly Question[], needs: Readonly<Record<string, string>>): { core: Question[]; needs: Question[] } {
  const isSaid = ({ need }: Question): boolean => need !== undefined && !['not-said', undefined].includes(needs[need]);
  return {
    core: questions.filter(({ core }) => core !== false),
    needs: questions.filter((question) => question.core === false && !isSaid(question)),
  };
}

/** Questions by their domain, in the order of the form. */
export function byDomain(questions: readonly Question[]): { domain: string; questions: Question[] }[] {
  const groups: { domain: string; questions: Question[] }[] = [];
  for (const question of questions) {
    const group = groups.find(({ domain }) => domain === question.domain);
    if (group) group.questions.push(question);
    else groups.push({ domain: question.domain, questions: [question] });
  }
  return groups;
}

/** What is still unsent after a batch was taken: answers changed meanwhile stay. */
export function afterSent(unsent: Answers, sent: Answers): Answers {
  return Object.fromEntries(Object.entries(unsent).filter(([id, answer]) => sent[id] !== answer));
}
