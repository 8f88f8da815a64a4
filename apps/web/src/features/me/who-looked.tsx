import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { whoLookedQuery, type LookQuestion } from '../../api/me.js';
import { useToday } from '../../app/now.js';
import { useWaitingOf } from '../../app/outbox/outbox-context.js';
import { usePermission, useSession } from '../../app/session/session.js';
import { useWords } from '../../app/words/words.js';
import { dayOf, longDay, shortMoment } from '../../ui/dates.js';
import { Face } from '../../ui/marks.js';
import { placeName } from '../../ui/program-mark.js';
import { QueryView } from '../../ui/query-view.js';
import { groupsOfLooks, type LookGroup } from './looks.js';
import { QuestionLookDialog } from './question-look-dialog.js';
import { WhatWaits } from './what-waits.js';

/** Shown at once; the others are one press away. */
const FIRST = 4;

/** Who looked at what is kept about the person; for the person alone. */
export function WhoLooked() {
  const { t } = useWords();
  const { actor } = useSession();
  const mayAsk = usePermission('access-log.read');
  const { personId } = actor;
  if (!mayAsk || !personId) return null;
  return (
    <section aria-labelledby="who-looked">
      <h2 id="who-looked">{t('me.looked')}</h2>
      <Looks personId={personId} />
    </section>
  );
}

function Looks({ personId }: { personId: string }) {
  const { t } = useWords();
  const { actor } = useSession();
  const [all, setAll] = useState(false);
  const [wrong, setWrong] = useState<LookGroup | undefined>();
  const query = useQuery(whoLookedQuery(personId));
  return (
    <QueryView query={query} loading={<p className="meta">{t('state.loading')}</p>}>
      {(items) => {
        const groups = groupsOfLooks(items, actor.id, dayOf);
        const shown = all ? groups : groups.slice(0, FIRST);
        return (
          <>
            {groups.length === 0 ? <p className="row-t">{t('me.looked.nobody')}</p> : null}
            <ul className="me-people">
              {shown.map((group) => (
                <Looked key={group.key} group={group} onWrong={() => setWrong(group)} />
              ))}
            </ul>
            {groups.length > shown.length ? (
              <button type="button" className="as-link me-tap" onClick={() => setAll(true)}>
                {t('me.looked.all', { n: groups.length })}
              </button>
            ) : null}
            {wrong ? <QuestionLookDialog group={wrong} onClose={() => setWrong(undefined)} /> : null}
          </>
        );
      }}
    </QueryView>
  );
}

function Looked({ group, onWrong }: { group: LookGroup; onWrong: () => void }) {
  const words = useWords();
  const today = useToday();
  const { who, at, what, allowed, n } = group;
  const isSaid = useWaitingOf(group.lookId).length > 0;
  const when = shortMoment(at, words.language, today);
  const told = allowed ? words.t('me.looked.when', { what: words.t(`me.looked.${what}`), when }) : words.t('me.looked.denied', { n, when });
  return (
    <li>
      <Face initials={who.initials} kind={who.role === 'partner-worker' ? 'partner' : 'worker'} />
      <div>
        <b>{`${who.name}, ${placeName(who.program ?? who.organization, words)}`}</b>
        <div className="meta">{told}</div>
        <WhatWaits item={group.lookId} />
        {group.question ? <Questioned question={group.question} /> : null}
        {group.question || isSaid ? null : (
          <button type="button" className="as-link me-tap" onClick={onWrong}>
            {words.t('me.looked.wrong')}
            <span className="sr">{`: ${who.name}, ${told}`}</span>
          </button>
        )}
      </div>
    </li>
  );
}

/** What the person said of a look, and what they were told. */
function Questioned({ question: { words: said, at, answer } }: { question: LookQuestion }) {
  const { t, language } = useWords();
  const today = useToday();
  const wrong = t('me.looked.saidWrong', { day: longDay(dayOf(at), language, today) });
  return (
    <div className="me-asked meta">
      <p>{said ? t('me.asked.inWords', { said: wrong, words: said }) : wrong}</p>
      <p>{answer ? t('me.asked.told', { name: answer.who.name, words: answer.words ?? '' }) : t('me.looked.waits')}</p>
    </div>
  );
}
