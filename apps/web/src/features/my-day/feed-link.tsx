import { useQuery } from '@tanstack/react-query';
import { feedQuery } from '../../api/my-day.js';
import { useNow } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { dayOf, longMoment } from '../../ui/dates.js';
import { Icon } from '../../ui/icon.js';

/** On a phone: one line on top that leads to what others did. */
export function FeedLink() {
  const { t, language } = useWords();
  const today = dayOf(useNow());
  const { data } = useQuery(feedQuery);
  const count = data?.total ?? 0;
  if (!data || count === 0) return null;
  return (
    <a className="only-s note note--calm" href="#feed">
      <Icon name="update" />
      <span>
        <b>{t('feed.changes', { n: count })}</b>{' '}
        {data.lastLookedAt ? t('feed.since', { moment: longMoment(data.lastLookedAt, language, today) }) : null}
      </span>
    </a>
  );
}
