import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { Button, buttonClass } from '../../../ui/button.js';
import { longMoment } from '../../../ui/dates.js';
import { Icon } from '../../../ui/icon.js';

/** Which moment is shown, what is not, and the way back to now. */
export function AsOfBanner({ asOf, entriesThen, entriesNow }: { asOf: string; entriesThen: number; entriesNow?: number }) {
  const { t, language } = useWords();
  const today = useToday();
  const { pathname } = useLocation();
  const [copied, setCopied] = useState(false);
  const later = entriesNow === undefined ? 0 : Math.max(0, entriesNow - entriesThen);
  const copy = (): void => void navigator.clipboard.writeText(window.location.href).then(() => setCopied(true));
  return (
    <div className="asof-banner" role="region" aria-label={t('asOf.banner')}>
      <div>
        <Icon name="history" />
        <span>
          <b>{t('asOf.lead', { moment: longMoment(asOf, language, today) })}</b> {t('asOf.text')}{' '}
          {later > 0 ? t('asOf.later', { n: later }) : null}
        </span>
        <span className="line push no-print">
          <Link to={pathname} search={{}} className={buttonClass('filled', 'small')}>
            {t('asOf.back')}
          </Link>
          <Button look="outline" size="small" icon="link" onClick={copy}>
            {t(copied ? 'error.copied' : 'asOf.copy')}
          </Button>
          <Button look="outline" size="small" icon="print" onClick={() => window.print()}>
            {t('asOf.print')}
          </Button>
        </span>
      </div>
    </div>
  );
}
