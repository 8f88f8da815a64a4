import { useQuery } from '@tanstack/react-query';
import type { SuggestionEvidence } from '../../../api/plans.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { dayOf, longDay } from '../../../ui/dates.js';
import { instrumentQuery, type Instrument } from '../../screener/triage-api.js';

/** One fact that speaks for a suggestion or against it: what was asked and answered, by which questionnaire, who asked, when. */
export function EvidenceLine({ fact }: { fact: SuggestionEvidence }) {
  const { t, language } = useWords();
  const day = longDay(dayOf(fact.at), language, useToday());
  return (
    <li>
      <Said fact={fact} /> <span className="meta">{t('suggestion.by', { name: fact.who.name, day })}</span>
    </li>
  );
}

function Said({ fact }: { fact: SuggestionEvidence }) {
  const words = useWords();
  if (fact.kind === 'answer') return <Answered fact={fact} />;
  const codes = fact.codes.map((code) => words.code(fact.kind, code)).join(', ');
  if (fact.kind === 'need') return <>{words.t('suggestion.needSaid', { need: codes })}</>;
  return <>{fact.words ?? codes}</>;
}

/** Question and answer as they stand in the questionnaire, in its language. */
function Answered({ fact }: { fact: SuggestionEvidence }) {
  const { t } = useWords();
  const instrument = useQuery(instrumentQuery).data;
  const { question, answer } = asAsked(instrument, fact);
  return (
    <>
      <span lang="en">
        {question} <b>{answer}</b>
      </span>{' '}
      <span className="meta">
        {t('suggestion.instrument', { name: instrument?.title ?? fact.instrument ?? '', version: fact.version ?? '' })}
      </span>
    </>
  );
}

function asAsked(instrument: Instrument | undefined, fact: SuggestionEvidence): { question: string; answer: string } {
  const asked = instrument?.questions.find(({ id }) => id === fact.question);
  const answers = fact.codes.map((code) => asked?.options.find((option) => option.code === code)?.text ?? code);
  return { question: asked?.text ?? fact.question ?? '', answer: answers.join(', ') };
}
