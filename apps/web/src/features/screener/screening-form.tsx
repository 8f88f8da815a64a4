import { useQueryClient } from '@tanstack/react-query';
import { command } from '../../api/client.js';
import { useSender } from '../../api/use-sender.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { SendError } from '../../ui/error-state.js';
import { Icon } from '../../ui/icon.js';
import { byDomain, toAsk, withoutAnswer } from './answers.js';
import { readingOf } from './asked-words.js';
import { NeedQuestions } from './need-questions.js';
import { QuestionField } from './question-field.js';
import type { Instrument, Question, Screening, Triage } from './triage-api.js';
import { useAnswering, type Answering } from './use-answering.js';

interface ScreeningFormProps {
  readonly instrument: Instrument;
  readonly screening: Screening;
  readonly triage: Triage;
  readonly open: boolean;
}

/** The questions by domain. Each answer is recorded as it is given. */
export function ScreeningForm({ instrument, screening, triage, open }: ScreeningFormProps) {
  const { t, code, language } = useWords();
  const answering = useAnswering(screening, triage.id);
  const asked = toAsk(instrument.questions, triage.needs);
  const isRead = instrument.readings.some((reading) => reading.language === language);
  const numbers = new Map(asked.core.map(({ id }, index) => [id, index + 1]));
  return (
    <>
      {language === instrument.language ? null : <p className="row-t">{t(isRead ? 'screen.reading' : 'screen.original')}</p>}
      {byDomain(asked.core).map(({ domain, questions }) => (
        <div key={domain} className="question-group" role="group" aria-labelledby={`domain-${domain}`}>
          <h3 id={`domain-${domain}`}>{code('domain', domain)}</h3>
          {domain === 'safety' ? (
            <p className="meta">
              {t('screen.alone')} {t('screen.private')}
            </p>
          ) : null}
          {questions.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              reading={readingOf(instrument, question.id, language)}
              number={numbers.get(question.id) ?? 0}
              answer={answering.answers[question.id]}
              disabled={!open}
              onAnswer={answering.answer}
            />
          ))}
        </div>
      ))}
      <NeedQuestions questions={asked.needs} answering={answering} open={open} />
      <p className="meta" lang="en">
        {t('screen.cite', {
          instrument: instrument.title ?? instrument.instrument,
          version: instrument.version,
          citation: instrument.citation ?? '',
        })}
      </p>
      {open ? (
        <Finish questions={[...asked.core, ...asked.needs]} screening={screening} triageId={triage.id} answering={answering} />
      ) : null}
    </>
  );
}

function Finish({
  questions,
  screening,
  triageId,
  answering,
}: {
  questions: readonly Question[];
  screening: Screening;
  triageId: string;
  answering: Answering;
}) {
  const { t } = useWords();
  const queries = useQueryClient();
  const left = withoutAnswer(questions, answering.answers).length;
  const all = questions.length;
  const finish = useSender(
    () => command(`/api/screenings/${screening.id}/completion`, {}),
    () => void queries.invalidateQueries({ queryKey: ['triage', triageId] }),
  );
  const complete = async (): Promise<void> => {
    if (await answering.flush()) await finish.send(undefined);
  };
  return (
    <div className="flow-2 question-finish">
      <SendError sending={answering.sending} onTryNow={answering.tryNow} />
      <SendError sending={finish.sending} onTryNow={finish.tryNow} />
      {left > 0 ? <p className="row-t">{t('screen.left', { n: left })}</p> : null}
      <div className="line">
        <Button
          look={left > 0 ? 'outline' : 'filled'}
          disabled={finish.busy || answering.sending.is === 'waiting'}
          onClick={() => void complete()}
        >
          {t('screen.finish')}
        </Button>
        <span className="meta">{t('screen.answered', { n: all - left, of: all })}</span>
        <SavedState answering={answering} />
      </div>
    </div>
  );
}

function SavedState({ answering }: { answering: Answering }) {
  const { t } = useWords();
  const { unsent, sending } = answering;
  if (unsent > 0)
    return <span className="save save--late">{sending.is === 'waiting' ? t('screen.waits', { n: unsent }) : t('screen.saving')}</span>;
  if (Object.keys(answering.answers).length === 0) return null;
  return (
    <span className="save">
      <Icon name="check_circle" />
      {t('screen.saved')}
    </span>
  );
}
