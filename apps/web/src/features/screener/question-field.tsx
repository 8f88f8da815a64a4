import { useWords } from '../../app/words/words.js';
import { choose, sayWhyNot } from './answers.js';
import type { Absent, Answer, Question, QuestionReading } from './triage-api.js';

const ABSENT: readonly Absent[] = ['asked-unknown', 'asked-declined', 'not-asked'];

interface QuestionFieldProps {
  readonly question: Question;
  /** To read beside the wording, where it is in another language than the page. */
  readonly reading: QuestionReading | undefined;
  readonly number: number;
  readonly answer: Answer | undefined;
  readonly disabled: boolean;
  onAnswer(answer: Answer): void;
}

/** One question as it stands in the instrument, its options, and the three ways of having no answer. */
export function QuestionField({ question, reading, number, answer, disabled, onAnswer }: QuestionFieldProps) {
  const { t } = useWords();
  const type = question.multi ? 'checkbox' : 'radio';
  return (
    <fieldset className="question" disabled={disabled}>
      <legend>
        <span>
          {number}. {question.text === null ? t('screen.notShown') : <span lang="en">{question.text}</span>}
        </span>
        {reading ? (
          <span className="meta question-reading">
            <b>{t('screen.unreviewed')}</b> {reading.text}
          </span>
        ) : null}
        {question.multi ? <span className="meta">{t('screen.many')}</span> : null}
      </legend>
      <div className="radios question-options">
        {question.options.map((option) => (
          <label key={option.code}>
            <input
              type={type}
              name={`q-${question.id}`}
              checked={answer?.codes?.includes(option.code) ?? false}
              onChange={() => onAnswer(choose(question, answer, option.code))}
            />
            <span>
              <span lang="en">{option.text}</span>
              {reading ? (
                <span className="meta question-reading">{reading.options.find(({ code }) => code === option.code)?.text}</span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
      <div className="line line--tight question-absent" role="group" aria-label={t('screen.absent')}>
        <span className="meta" aria-hidden="true">
          {t('screen.absent')}
        </span>
        <span className="seg">
          {ABSENT.map((absent) => (
            <label key={absent} className="quiet">
              <input
                type="radio"
                name={question.multi ? `a-${question.id}` : `q-${question.id}`}
                checked={answer?.absent === absent}
                onChange={() => onAnswer(sayWhyNot(question, absent))}
              />
              {t(`screen.absent.${absent}`)}
            </label>
          ))}
        </span>
        {question.loinc ? <span className="meta push">{t('screen.loinc', { code: question.loinc })}</span> : null}
      </div>
    </fieldset>
  );
}
