import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { change } from '../../api/client.js';
import { feedQuery, type Feed, type FeedCase } from '../../api/my-day.js';
import type { TimelineEntry } from '../../api/casework.js';
import { useNow } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { clock, dayOf, longMoment, shortMoment } from '../../ui/dates.js';
import { Button } from '../../ui/button.js';
import { ReadError } from '../../ui/error-state.js';
import { NewTag, ProvMark, Voice } from '../../ui/marks.js';
import { ProgramMark } from '../../ui/program-mark.js';
import { Skeleton } from '../../ui/states.js';
import { Written } from '../../ui/written.js';
import { entryMark } from '../case/timeline/entry.js';
import { reasonOf } from '../case/timeline/entry-reason.js';
import { useEntryTitle } from '../case/timeline/entry-title.js';

/** What others did on my cases, by case, the persons' own words first. */
export function FeedCard() {
  const { t } = useWords();
  const query = useQuery(feedQuery);
  return (
    <section className="card" aria-labelledby="feed-title">
      <header>
        <h2 id="feed-title">{t('feed.title')}</h2>
        {query.data && query.data.items.length > 0 ? <MarkSeen feed={query.data} /> : null}
        {query.data ? <FeedLead feed={query.data} /> : null}
      </header>
      {query.isPending ? <Skeleton lines={4} /> : null}
      {query.isError && !query.data ? <ReadError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data?.items.length === 0 ? <p className="pad row-t">{t('feed.nothing')}</p> : null}
      {query.data && query.data.items.length > 0 ? (
        <div className="feed">
          {query.data.items.map((one) => (
            <CaseFeed key={one.caseId} one={one} />
          ))}
        </div>
      ) : null}
    </section>
  );
}

function FeedLead({ feed }: { feed: Feed }) {
  const { t, language } = useWords();
  const today = dayOf(useNow());
  return (
    <p className="meta feed-lead">
      {feed.lastLookedAt ? `${longMoment(feed.lastLookedAt, language, today)}. ` : null}
      {feed.total > 0 ? t('feed.lead', { n: feed.total, m: feed.items.length }) : null}
    </p>
  );
}

function MarkSeen({ feed }: { feed: Feed }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const mark = async (): Promise<void> => {
    await change('POST', '/api/feed/looked', { position: feed.position });
    await queries.invalidateQueries({ queryKey: feedQuery.queryKey });
  };
  return (
    <Button look="quiet" size="small" className="push" onClick={() => void mark()}>
      {t('feed.markSeen')}
    </Button>
  );
}

function CaseFeed({ one }: { one: FeedCase }) {
  const { t } = useWords();
  const shown = [...one.entries].sort((a, b) => Number(Boolean(b.voice)) - Number(Boolean(a.voice))).slice(0, 4);
  return (
    <>
      <h3>
        {one.name} <span className="count">{one.count}</span>
      </h3>
      <ul>
        {shown.map((entry) => (
          <FeedEntry key={entry.id} entry={entry} />
        ))}
        <li>
          <p className="what">
            {one.count > shown.length ? `${t('feed.more', { n: one.count - shown.length })} ` : null}
            <Link to="/cases/$caseId" params={{ caseId: one.caseId }} search={{ only: 'new' }} className="tap">
              {t('feed.openCase')}
            </Link>
          </p>
        </li>
      </ul>
    </>
  );
}

function FeedEntry({ entry }: { entry: TimelineEntry }) {
  const words = useWords();
  const { t, language } = words;
  const now = useNow();
  const title = useEntryTitle(entry);
  const reason = reasonOf(entry, words);
  const minutes = Math.floor((now.getTime() - Date.parse(entry.recordedAt)) / 60_000);
  const fresh = minutes < 5;
  const time = fresh
    ? t('feed.minutesAgo', { n: Math.max(1, minutes), time: clock(entry.recordedAt, language) })
    : shortMoment(entry.recordedAt, language, dayOf(now));
  return (
    <li>
      <p className="what">
        {fresh ? <NewTag /> : null}{' '}
        {entry.corrected ? <ProvMark occurredAt={entry.occurredAt} recordedAt={entry.recordedAt} corrected /> : null} {title}
      </p>
      {reason ? <p className="meta">{reason}</p> : null}
      {entry.voice ? <Voice words={entry.voice} /> : entry.words ? <FeedWords words={entry.words} /> : null}
      <p className="line">
        <ProgramMark code={entryMark(entry)} />
        <span>{isTheirs(entry) || !entry.voice ? `${entry.who.name}, ${time}` : t('feed.writtenBy', { name: entry.who.name, time })}</span>
      </p>
    </li>
  );
}

function FeedWords({ words }: { words: string }) {
  return (
    <p className="meta">
      <Written text={words} />
    </p>
  );
}

/** They said it themselves, on their own page: nobody else wrote it down. */
function isTheirs({ who }: TimelineEntry): boolean {
  return who.role === 'person' || who.role === 'family-member';
}
