import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { myDayQuery, type MyDay } from '../../api/my-day.js';
import { useToday } from '../../app/now.js';
import { KeptAsOf } from '../../app/outbox/kept-as-of.js';
import { usePageTitle } from '../../app/page-title.js';
import { usePermission } from '../../app/session/session.js';
import { useWords } from '../../app/words/words.js';
import { buttonClass } from '../../ui/button.js';
import { fullDay, weekday } from '../../ui/dates.js';
import { Icon } from '../../ui/icon.js';
import { NotUpToDate } from '../../ui/not-up-to-date.js';
import { QueryView } from '../../ui/query-view.js';
import { Tabs } from '../../ui/tabs.js';
import { FeedCard } from './feed-card.js';
import { lateAndToday } from './groups.js';
import { FeedLink } from './feed-link.js';
import { Queue } from './queue.js';

/** What is mine to do, by when, and what others did on my cases since I last looked. */
export function MyDayPage() {
  const { t } = useWords();
  const search = useSearch({ strict: false }) as { queue?: string; program?: string };
  const queue = search.queue ?? 'to-do';
  const query = useQuery(myDayQuery(queue));
  const mayRead = usePermission('feed.read');
  usePageTitle(t('nav.myDay'));
  return (
    <div className="page">
      <Head day={query.data} queue={queue} />
      <KeptAsOf readAt={query.dataUpdatedAt} />
      {mayRead ? <FeedLink /> : null}
      <div className="cols">
        <section aria-labelledby="my-queue">
          <h2 className="sr" id="my-queue">
            {t('myDay.queue')}
          </h2>
          <QueryView query={query}>{(day) => <QueueWithTabs day={day} queue={queue} program={search.program ?? ''} />}</QueryView>
        </section>
        <aside className="stack" id="feed" tabIndex={-1}>
          {mayRead ? <FeedCard /> : null}
        </aside>
      </div>
    </div>
  );
}

function Head({ day, queue }: { day: MyDay | undefined; queue: string }) {
  const { t, language } = useWords();
  const today = useToday();
  const mayTake = usePermission('intake.take-contact');
  const { late, today: dueToday } = lateAndToday(day?.items ?? []);
  const sentence =
    !day || queue !== 'to-do' ? '' : late + dueToday === 0 ? t('myDay.nothingDue') : t('myDay.lead', { late, today: dueToday });
  return (
    <div className="line">
      <div>
        <h1>{t('nav.myDay')}</h1>
        <p className="meta">
          {weekday(today, language)}, {fullDay(today, language)}. {sentence}
        </p>
      </div>
      {mayTake ? (
        <div className="line push hide-s">
          <Link to="/contacts/new" className={buttonClass()}>
            <Icon name="phone" />
            {t('nav.takeContact')}
          </Link>
        </div>
      ) : null}
    </div>
  );
}

function QueueWithTabs({ day, queue, program }: { day: MyDay; queue: string; program: string }) {
  const words = useWords();
  const navigate = useNavigate();
  const tabs = day.queues.map(({ key, count }) => ({
    key,
    label: words.code('queue', key),
    count: new Intl.NumberFormat(words.language).format(count),
    current: key === queue,
    link: { to: '/my-day', search: { queue: key } } as const,
  }));
  const choose = (next: string): void => void navigate({ to: '/my-day', search: { queue, program: next || undefined }, replace: true });
  return (
    <>
      <NotUpToDate since={day.notUpToDateSince} what="list" />
      <Tabs label={words.t('myDay.queues')} items={tabs} />
      <Queue day={day} queue={queue} program={program} onProgram={choose} />
    </>
  );
}
