import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { planVersionsQuery, signedTextQuery, type VersionAnswer } from '../../../api/plan-record.js';
import { useToday } from '../../../app/now.js';
import { useSession } from '../../../app/session/session.js';
import { useWords } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { dayOf, longDay } from '../../../ui/dates.js';
import { Voice } from '../../../ui/marks.js';
import { Note } from '../../../ui/note.js';
import { QueryView } from '../../../ui/query-view.js';
import type { MyPlan } from '../my-page.js';

/** What the person and their family have said to the version that is shown; a no is told as plainly as a yes. */
export function WhatWasSaid({ mine }: { mine: MyPlan }) {
  const { board } = mine;
  const query = useQuery(planVersionsQuery(board.id));
  return (
    <QueryView query={query} loading={<></>}>
      {({ items }) => {
        const answers = items.find(({ version }) => version === board.version)?.answers ?? [];
        return (
          <div aria-live="polite" className="flow me-said">
            {answers.map((answer) => (
              <Answer key={answer.eventId} answer={answer} mine={mine} />
            ))}
          </div>
        );
      }}
    </QueryView>
  );
}

function Answer({ answer, mine }: { answer: VersionAnswer; mine: MyPlan }) {
  const { t, language } = useWords();
  const { actor } = useSession();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const day = longDay(dayOf(answer.at), language, today);
  const name = mine.file.people.find(({ id }) => id === answer.personId)?.name ?? t('me.yourFamily');
  const own = answer.personId === actor.personId;
  const yes = answer.answer === 'agreed';
  const said = own
    ? t(yes ? 'me.answer.youYes' : 'me.answer.youNo', { day })
    : t(yes ? 'me.answer.theyYes' : 'me.answer.theyNo', { name, day });
  return (
    <Note tone="calm" icon={yes ? 'check_circle' : 'info_outline'}>
      <div className="flow-2">
        <p>{said}</p>
        {yes ? null : <p className="row-t">{t('me.answer.noMeans')}</p>}
        {answer.reason ? <Voice words={answer.reason} /> : null}
        {answer.textHash ? (
          <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('me.answer.readSigned')}
          </Button>
        ) : null}
        {open ? <Signed planId={mine.board.id} eventId={answer.eventId} /> : null}
      </div>
    </Note>
  );
}

/** The text that was signed, and whether it is still the same to the last character. */
function Signed({ planId, eventId }: { planId: string; eventId: string }) {
  const { t } = useWords();
  const query = useQuery(signedTextQuery(planId, eventId));
  return (
    <QueryView query={query} loading={<p role="status">{t('agree.loading')}</p>}>
      {({ same, text, language, version }) => (
        <div className="flow-2">
          <p className="meta">{t(same ? 'signed.same' : 'signed.other')}</p>
          {text ? (
            <div className="me-paper" lang={language} role="region" aria-label={t('signed.title', { version })} tabIndex={0}>
              {text}
            </div>
          ) : null}
        </div>
      )}
    </QueryView>
  );
}
