import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCodes } from '../../api/codes.js';
import { usePageTitle } from '../../app/page-title.js';
import { useSession } from '../../app/session/session.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { Chips } from '../../ui/chips.js';
import { SelectField } from '../../ui/fields.js';
import { QueryView } from '../../ui/query-view.js';
import { Empty } from '../../ui/states.js';
import { reviewsQuery, type ReviewFilter, type Reviews } from './reviews-api.js';
import { ReviewTable } from './review-table.js';

/** Which plans are to be looked at together again, by when; how many are late. */
export function ReviewsPage() {
  const { t } = useWords();
  const filter: ReviewFilter = useSearch({ strict: false });
  const query = useInfiniteQuery(reviewsQuery(filter));
  usePageTitle(t('nav.reviews'));
  const first = query.data?.pages[0];
  return (
    <div className="page">
      <div>
        <h1>{t('nav.reviews')}</h1>
        <p className="meta">
          {t('reviews.lead')} {first ? <LateWords counts={first.counts} /> : null}
        </p>
      </div>
      <QueryView query={query}>
        {({ pages }) => (
          <div className="card">
            <Filters filter={filter} counts={pages[0]!.counts} />
            <List pages={pages} filtered={Object.values(filter).some(Boolean)} />
            {query.hasNextPage ? (
              <div className="pad line">
                <Button look="outline" size="small" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {t('reviews.more')}
                </Button>
              </div>
            ) : null}
          </div>
        )}
      </QueryView>
    </div>
  );
}

function LateWords({ counts }: { counts: Reviews['counts'] }) {
  const { t } = useWords();
  return <>{counts.overdue > 0 ? t('reviews.late', { n: counts.overdue }) : t('reviews.noneLate')}</>;
}

function List({ pages, filtered }: { pages: readonly Reviews[]; filtered: boolean }) {
  const { t } = useWords();
  const items = pages.flatMap((page) => page.items);
  if (items.length === 0 && filtered) return <Empty title={t('reviews.emptyFilter')}>{t('reviews.emptyFilterText')}</Empty>;
  if (items.length === 0) return <Empty title={t('reviews.empty')}>{t('reviews.emptyText')}</Empty>;
  return (
    <>
      <ReviewTable items={items} />
      <p className="pad meta">{t('reviews.count', { n: items.length, of: pages.at(-1)!.total })}</p>
    </>
  );
}

const STANDINGS = ['overdue', 'due', 'planned'] as const;

function Filters({ filter, counts }: { filter: ReviewFilter; counts: Reviews['counts'] }) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const { programs } = useCodes();
  const { actor } = useSession();
  const choose = (change: ReviewFilter): void => {
    const next = { ...filter, ...change };
    const search = Object.fromEntries(Object.entries(next).filter(([, value]) => value));
    void navigate({ to: '/reviews', search, replace: true });
  };
  const all = counts.overdue + counts.due + counts.planned;
  const counties = actor.jurisdictions.filter((place) => /^27\d{3}$|^tribe/.test(place));
  return (
    <div className="bar bar--choices">
      <Chips
        label={t('reviews.standing')}
        value={filter.standing ?? ''}
        onChange={(standing) => choose({ standing })}
        options={[
          { value: '', label: t('reviews.all', { n: all }) },
          ...STANDINGS.map((value) => ({ value, label: t(`reviews.${value}`, { n: counts[value] }) })),
        ]}
      />
      <SelectField
        label={t('reviews.programs')}
        value={filter.program ?? ''}
        onChange={(program) => choose({ program })}
        options={[
          { value: '', label: t('reviews.allPrograms') },
          ...programs.map((value) => ({ value, label: words.code('program', value) })),
        ]}
      />
      {counties.length > 1 ? (
        <SelectField
          label={t('reviews.county')}
          value={filter.county ?? ''}
          onChange={(county) => choose({ county })}
          options={[
            { value: '', label: t('reviews.allCounties') },
            ...counties.map((value) => ({ value, label: words.code('jurisdiction', value) })),
          ]}
        />
      ) : null}
    </div>
  );
}
