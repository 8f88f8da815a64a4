import { useQuery } from '@tanstack/react-query';
import type { SuggestionEvidence } from '../../../api/plans.js';
import { useToday } from '../../../app/now.js';
import { Say, useWords } from '../../../app/words/words.js';
import { dayOf, longDay } from '../../../ui/dates.js';
import { askedWords } from '../../screener/asked-words.js';
import { instrumentQuery } from '../../screener/triage-api.js';

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

/** Question and answer, each in the language that its words are in; where that is not the reader's, it says why. */
function Answered({ fact }: { fact: SuggestionEvidence }) {
  const { t, language } = useWords();
  const instrument = useQuery(instrumentQuery).data;
  const { question, answer, original, ours } = askedWords(instrument, fact, language);
  return (
    <>
      <span lang={question.lang}>{question.text}</span> <b lang={answer.lang}>{answer.text}</b>{' '}
      <span className="meta">
        <Say
          k="suggestion.instrument"
          values={{ name: <span lang="en">{instrument?.title ?? fact.instrument}</span>, version: fact.version }}
        />
        {original ? ` ${t('asked.original')}` : null}
        {ours ? ` ${t('asked.ours')}` : null}
      </span>
    </>
  );
}
