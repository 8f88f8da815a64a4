import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useToday } from '../../app/now.js';
import { usePageTitle } from '../../app/page-title.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { longMoment } from '../../ui/dates.js';
import { Note } from '../../ui/note.js';
import { NotUpToDate } from '../../ui/not-up-to-date.js';
import { QueryView } from '../../ui/query-view.js';
import { Skeleton } from '../../ui/states.js';
import { MeasureFiltersBar } from './measure-filters.js';
import { titleOf } from './measure-words.js';
import { measureQuery, type Measure, type MeasureFilters } from './measures-api.js';
import { RowsCard } from './rows-card.js';
import { TrendCard } from './trend-card.js';
import { ValueCard } from './value-card.js';
import { ValueRail } from './value-rail.js';
import { WhyCard, type WhyFilter } from './why-card.js';
import './measures.css';

type Asked = MeasureFilters & WhyFilter;

/** The filters in the address, and a way to change them; an empty one leaves the address. */
function useAsked(): [Asked, (change: Asked) => void] {
  const { period, place, program, by, asKnownAt, counts, reason } = useSearch({ strict: false });
  const { measureId = '' } = useParams({ strict: false });
  const navigate = useNavigate();
  const asked: Asked = { period, place, program, by, asKnownAt, counts, reason };
  const ask = (change: Asked): void =>
    void navigate({
      to: '/measures/$measureId',
      params: { measureId },
      search: { ...asked, ...change },
      resetScroll: false,
      replace: 'counts' in change || 'reason' in change || Boolean(asked.asKnownAt && change.asKnownAt),
    });
  return [asked, ask];
}

/** A measure: its value, its trend, its rows, and why it is what it is. */
export function MeasurePage() {
  const words = useWords();
  const { t } = words;
  const { measureId = '' } = useParams({ strict: false });
  const [{ counts, reason, ...filters }, ask] = useAsked();
  const measure = useQuery(measureQuery(measureId, filters));
  const title = measure.data ? titleOf({ ...measure.data, days: measure.data.definition.days }, words) : t('measures.title');
  usePageTitle(title);
  const loading = (
    <div className="page">
      <h1>{title}</h1>
      <Skeleton lines={12} />
    </div>
  );
  return (
    <QueryView query={measure} loading={loading}>
      {(data) => (
        <div className="page">
          <Head title={title} />
          <MeasureFiltersBar filters={filters} onChange={ask} />
          <Body measure={data} filters={filters} only={{ counts, reason }} onAsk={ask} old={measure.isPlaceholderData} />
        </div>
      )}
    </QueryView>
  );
}

function Head({ title }: { title: string }) {
  const { t } = useWords();
  return (
    <div>
      <p className="crumb">
        <Link to="/measures" className="tap">
          {t('measures.title')}
        </Link>
      </p>
      <div className="line">
        <h1>{title}</h1>
        <span className="push hide-s">
          <Button look="outline" icon="print" onClick={() => window.print()}>
            {t('measure.print')}
          </Button>
        </span>
      </div>
    </div>
  );
}

interface BodyProps {
  readonly measure: Measure;
  readonly filters: MeasureFilters;
  readonly only: WhyFilter;
  readonly old: boolean;
  onAsk(change: Asked): void;
}

function Body({ measure, filters, only, old, onAsk }: BodyProps) {
  const { t, language } = useWords();
  const today = useToday();
  const { stamp } = measure;
  const known = stamp.asKnownAt ? longMoment(stamp.asKnownAt, language, today) : t('measure.stampNow');
  return (
    <div className="stack" aria-busy={old}>
      {stamp.asKnownAt ? (
        <Note tone="hold">
          {t('measure.then.banner', { date: known })}{' '}
          <Button look="quiet" size="small" onClick={() => onAsk({ asKnownAt: undefined })}>
            {t('measure.then.back')}
          </Button>
        </Note>
      ) : null}
      <NotUpToDate since={measure.notUpToDateSince} what="number" />
      <div className="cols cols--even">
        <ValueCard measure={measure} />
        <ValueRail measure={measure} filters={filters} />
      </div>
      <TrendCard measure={measure} />
      <div className="cols">
        <RowsCard measure={measure} />
        <WhyCard
          measure={measure}
          filters={filters}
          only={only}
          onOnly={(next) => onAsk({ counts: undefined, reason: undefined, ...next })}
        />
      </div>
      <p className="stamp">
        {t('measure.stamp', {
          definition: stamp.definition,
          policy: stamp.policy,
          position: stamp.position.replace(/^0+(?=.)/, ''),
          known,
        })}
      </p>
    </div>
  );
}
