import { useWords } from '../../app/words/words.js';
import { choose, sayWhyNot } from './answers.js';
import type { Answer, Question } from './triage-api.js';
import type { Answering } from './use-answering.js';

const CHOICES = ['yes', 'no', 'asked-unknown', 'asked-declined'] as const;

/** Of the ten needs those that nobody has said anything about: asked once, in a row each. */
export function NeedQuestions({ questions, answering, open }: { questions: readonly Question[]; answering: Answering; open: boolean }) {
  const { t } = useWords();
  if (questions.length === 0) return null;
  return (
    <div className="question-group" role="group" aria-labelledby="domain-needs">
      <h3 id="domain-needs">{t('screen.needs')}</h3>
      <p className="meta">{t('screen.needsLead')}</p>
      {questions.map((question) => (
        <NeedQuestion
          key={question.id}
          question={question}
          answer={answering.answers[question.id]}
          open={open}
          onAnswer={answering.answer}
        />
      ))}
    </div>
  );
}

function NeedQuestion({
  question,
  answer,
  open,
  onAnswer,
}: {
  question: Question;
  answer: Answer | undefined;
  open: boolean;
  onAnswer: (answer: Answer) => void;
}) {
  const { t, code } = useWords();
  const own = question.need ? code('needQuestion', question.need) : undefined;
  const text = own && own !== question.need ? own : question.text;
  const isChosen = (choice: (typeof CHOICES)[number]): boolean => answer?.absent === choice || (answer?.codes?.includes(choice) ?? false);
  return (
    <fieldset className="need" disabled={!open}>
      <legend>{text}</legend>
      <span className="seg">
        {CHOICES.map((choice) => (
          <label key={choice} className={choice === 'yes' || choice === 'no' ? undefined : 'quiet'}>
            <input
              type="radio"
              name={`q-${question.id}`}
              checked={isChosen(choice)}
              onChange={() =>
                onAnswer(choice === 'yes' || choice === 'no' ? choose(question, answer, choice) : sayWhyNot(question, choice))
              }
            />
            {choice === 'yes' || choice === 'no' ? t(`answer.${choice}`) : t(`screen.absent.${choice}`)}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
