import { useQuery } from '@tanstack/react-query';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { dayOf, monthDay } from '../../ui/dates.js';
import { Tag } from '../../ui/marks.js';
import { NotUpToDate } from '../../ui/not-up-to-date.js';
import { QueryView } from '../../ui/query-view.js';
import { needsOf, type NeedRow } from './needs-of.js';
import { personNeedsQuery, planOutlineQuery, type Person } from './person-api.js';

/** What they need: as they said it, as a screening found it, and as the plan's goals say. */
export function NeedsCard({ person }: { person: Person }) {
  const { t } = useWords();
  const needs = useQuery(personNeedsQuery(person.id));
  const outline = useQuery({ ...planOutlineQuery(person.plan?.id ?? ''), enabled: person.plan !== undefined });
  return (
    <section className="card" aria-labelledby="needs-head">
      <header>
        <h2 id="needs-head">{t('person.needs')}</h2>
      </header>
      <QueryView query={needs}>
        {({ items, notUpToDateSince }) => (
          <>
            <NotUpToDate since={notUpToDateSince} />
            <Needs rows={needsOf(items, outline.data?.goals ?? [])} isPlanned={outline.data !== undefined} />
          </>
        )}
      </QueryView>
    </section>
  );
}

function Needs({ rows, isPlanned }: { rows: readonly NeedRow[]; isPlanned: boolean }) {
  const { t, code } = useWords();
  if (rows.length === 0) return <p className="pad row-t">{t('person.needsNone')}</p>;
  return (
    <ul className="list pad">
      {rows.map((row) => (
        <li key={row.need}>
          <div className="line">
            <b>{code('need', row.need)}</b>
            {isPlanned && row.goals.length === 0 ? <Tag>{t('person.need.notPlanned')}</Tag> : null}
          </div>
          <Sources row={row} />
        </li>
      ))}
    </ul>
  );
}

function Sources({ row: { heard, found, goals } }: { row: NeedRow }) {
  const { t, code, language } = useWords();
  const today = useToday();
  const when = (moment: string): string => monthDay(dayOf(moment), language, today);
  const named = goals.flatMap(({ title }) => title ?? []);
  return (
    <>
      {heard ? (
        <span className="meta person-sub">
          {heard.channel
            ? t('person.need.heardBy', { who: heard.who['name'] ?? '', channel: code('channel', heard.channel), when: when(heard.at) })
            : t('person.need.heard', { who: heard.who['name'] ?? '', when: when(heard.at) })}
        </span>
      ) : null}
      {found ? (
        <span className="meta person-sub">{t('person.need.found', { instrument: t('screen.title'), when: when(found.at) })}</span>
      ) : null}
      {named.map((goal) => (
        <span key={goal} className="meta person-sub">
          {t('person.need.planned', { goal })}
        </span>
      ))}
    </>
  );
}
