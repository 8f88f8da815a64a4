import { useInfiniteQuery } from '@tanstack/react-query';
import type { CaseHeader } from '../../../api/casework.js';
import { useSession } from '../../../app/session/session.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { daysBetween, longMoment, monthDay, shortDay, weekday } from '../../../ui/dates.js';
import { ReadError } from '../../../ui/error-state.js';
import { Empty, Skeleton } from '../../../ui/states.js';
import { daysOf, isNewTo, type TimelineDay } from './days.js';
import { Entry } from './entry.js';
import { TimelineFilters, useTimelineFilter } from './filters.js';
import { timelineQuery } from './timeline-query.js';
import { useNewEntries } from './use-new-entries.js';

/** What happened, in any program, by whom, who else can see it; newest happening first. */
export function Timeline({ file, asOf }: { file: CaseHeader; asOf?: string }) {
  const { t, language } = useWords();
  const today = useToday();
  const { actor } = useSession();
  const filter = useTimelineFilter();
  const query = useInfiniteQuery(timelineQuery(file.id, { ...filter.sent, asOf }));
  const all = query.data?.pages.flatMap((page) => page.items) ?? [];
  const newAfter = asOf ? undefined : query.data?.pages[0]?.newAfter;
  const { shown, held, show } = useNewEntries(all, actor.id);
  const fresh = shown.filter((entry) => isNewTo(entry, actor.id, newAfter));
  const listed = filter.onlyNew ? fresh : shown;
  const total = query.data?.pages[0]?.total ?? all.length;
  const lead = asOf
    ? t('timeline.upTo', { n: total, moment: longMoment(asOf, language, today) })
    : t('timeline.lead', { n: total, m: fresh.length });
  return (
    <section className="card" aria-labelledby="timeline">
      <header>
        <h2 id="timeline">{t('case.tab.timeline')}</h2>
        <p className="meta">{lead}</p>
      </header>
      <TimelineFilters file={file} filter={filter} fresh={asOf ? undefined : fresh.length} />
      <HeldBar count={held.length} onShow={show} />
      {query.isPending ? <Skeleton /> : null}
      {query.isError && !query.data ? <ReadError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data && listed.length === 0 ? <Empty title={t('timeline.none')}>{t('timeline.noneText')}</Empty> : null}
      {listed.length > 0 ? <Days days={daysOf(listed)} caseId={file.id} isNew={(id) => fresh.some((entry) => entry.id === id)} /> : null}
      {query.hasNextPage && !filter.onlyNew ? (
        <div className="more">
          <Button look="outline" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('list.showOlder', { n: Math.max(0, total - all.length) })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function HeldBar({ count, onShow }: { count: number; onShow: () => void }) {
  const { t } = useWords();
  return (
    <div role="status" className={count > 0 ? 'held' : 'sr'}>
      {count > 0 ? (
        <button type="button" className="as-link" onClick={onShow}>
          {t('timeline.held', { n: count })}
        </button>
      ) : null}
    </div>
  );
}

function Days({ days, caseId, isNew }: { days: readonly TimelineDay[]; caseId: string; isNew: (id: string) => boolean }) {
  return (
    <ol className="tlx">
      {days.map(({ day, entries }) => (
        <li className="day" key={day}>
          <DayWords day={day} />
          <div className="evs">
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} isNew={isNew(entry.id)} caseId={caseId} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** `Today, Tue Nov 17`; `Thursday, Nov 12`; with the year when it is not this one. */
function DayWords({ day }: { day: string }) {
  const { t, language } = useWords();
  const today = useToday();
  const ago = daysBetween(day, today);
  if (ago === 0 || ago === 1) {
    return (
      <p className="when">
        {t(ago === 0 ? 'timeline.today' : 'timeline.yesterday')}
        <span>{shortDay(day, language, today)}</span>
      </p>
    );
  }
  return (
    <p className="when">
      {weekday(day, language)}
      <span>{monthDay(day, language, today)}</span>
    </p>
  );
}
