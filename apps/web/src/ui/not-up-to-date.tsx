import { Alert } from '@trussworks/react-uswds';
import { useToday } from '../app/now.js';
import { useWords } from '../app/words/words.js';
import { longMoment, shortMoment } from './dates.js';
import { Icon } from './icon.js';

/** Says since when a page, a list or a number is not up to date, in plain words; nothing when it is. */
export function NotUpToDate({ since, what = 'page' }: { since: string | null | undefined; what?: 'page' | 'list' | 'number' | 'all' }) {
  const { t, language } = useWords();
  const today = useToday();
  if (!since) return null;
  return (
    <Alert type="warning" headingLevel="h2" heading={t('upToDate.not', { time: longMoment(since, language, today) })} role="status">
      {t(`upToDate.${what}`)}
    </Alert>
  );
}

/** The same for one row of a list. */
export function NotUpToDateMark({ since }: { since: string | null | undefined }) {
  const { t, language } = useWords();
  const today = useToday();
  if (!since) return null;
  return (
    <span className="sub">
      <Icon name="warning" /> {t('upToDate.not', { time: shortMoment(since, language, today) })}
    </span>
  );
}
