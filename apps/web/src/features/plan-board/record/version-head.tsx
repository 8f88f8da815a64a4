import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { planVersionsQuery, type PlanVersion, type VersionAnswer } from '../../../api/plan-record.js';
import { useWords } from '../../../app/words/words.js';
import { dayOf, fullDay } from '../../../ui/dates.js';
import { Note } from '../../../ui/note.js';
import { usePlan } from '../plan-context.js';
import { SignedTextDialog } from './signed-text-dialog.js';

/** Above a version that is read: who proposed it, what was said to it, and the ways on. */
export function VersionHead({ version }: { version: number }) {
  const { t } = useWords();
  const { board, file } = usePlan();
  const found = useQuery(planVersionsQuery(board.id)).data?.items.find((one) => one.version === version);
  const caseId = file.id;
  return (
    <section className="card pad-all flow" aria-labelledby="version-head">
      <h2 id="version-head">{t('versions.title', { version })}</h2>
      <Note tone="hold">{t('versions.readOnly')}</Note>
      {found ? <Answers version={found} /> : null}
      <div className="line no-print">
        <Link to="/cases/$caseId/plan" params={{ caseId }}>
          {t('versions.back')}
        </Link>
        <Link to="/cases/$caseId/plan/compare" params={{ caseId }} search={{ from: String(version), to: 'now' }}>
          {t('versions.compare')}
        </Link>
      </div>
    </section>
  );
}

function Answers({ version }: { version: PlanVersion }) {
  const { t, language } = useWords();
  return (
    <ul className="list row-t">
      <li>{t('versions.proposed', { name: version.who['name'] ?? '', day: fullDay(dayOf(version.at), language) })}</li>
      {version.answers.map((answer) => (
        <AnswerLine key={answer.eventId} answer={answer} version={version.version} />
      ))}
      {version.answers.length === 0 ? <li>{t('versions.noAnswer')}</li> : null}
    </ul>
  );
}

function AnswerLine({ answer, version }: { answer: VersionAnswer; version: number }) {
  const { t, code, language } = useWords();
  const { file } = usePlan();
  const [open, setOpen] = useState(false);
  const name = file.people.find((person) => person.id === answer.personId)?.name ?? t('plan.thePerson');
  const day = fullDay(dayOf(answer.at), language);
  const words = { name, day, language: code('language', answer.language ?? '') };
  const into = answer.interpretedInto
    ? t('versions.interpreted', {
        language: code('language', answer.interpretedInto),
        way: code('agree.interpreter', answer.interpreter ?? ''),
      })
    : undefined;
  return (
    <li>
      {t(answer.answer === 'agreed' ? 'versions.agreed' : 'versions.declined', words)} {into}{' '}
      {answer.reason ? t('versions.reason', { reason: answer.reason }) : null}
      {answer.textHash ? (
        <button type="button" className="as-link no-print" onClick={() => setOpen(true)}>
          {t('versions.signed')}
        </button>
      ) : null}
      {open ? <SignedTextDialog eventId={answer.eventId} version={version} onClose={() => setOpen(false)} /> : null}
    </li>
  );
}
