import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { usePageTitle } from '../../app/page-title.js';
import { useWords } from '../../app/words/words.js';
import { NotUpToDateMark } from '../../ui/not-up-to-date.js';
import { QueryView } from '../../ui/query-view.js';
import { Empty, Skeleton } from '../../ui/states.js';
import { IntervalBar } from './interval-bar.js';
import { countedOf, countedWords, intervalWords, shareWords, titleOf } from './measure-words.js';
import { measuresQuery, type MeasureTile } from './measures-api.js';
import { VerdictMark } from './verdict-mark.js';
import './measures.css';

/** Every measure with its value of the last twelve months; each opens its page. */
export function MeasuresPage() {
  const words = useWords();
  const { t } = words;
  const measures = useQuery(measuresQuery);
  usePageTitle(t('measures.title'));
  return (
    <div className="page">
      <div>
        <h1>{t('measures.title')}</h1>
        <p className="meta">{t('measures.lead')}</p>
      </div>
      <QueryView query={measures} loading={<Skeleton lines={9} />}>
        {({ items, beingCounted = [] }) =>
          items.length + beingCounted.length === 0 ? (
            <div className="card">
              <Empty title={t('measures.empty')}>{t('measures.emptyText')}</Empty>
            </div>
          ) : (
            <ul className="measure-tiles">
              {items.map((tile) => (
                <Tile key={tile.id} tile={tile} />
              ))}
              {beingCounted.map(({ id, title }) => (
                <li key={id} className="card pad-all flow-2">
                  <h2>{titleOf({ id, title }, words)}</h2>
                  <p className="row-t">{t('measures.beingCounted')}</p>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </div>
  );
}

function Tile({ tile }: { tile: MeasureTile }) {
  const words = useWords();
  const { t } = words;
  const title = titleOf(tile, words);
  const days = Number(/(\d+)/.exec(tile.title)?.[1]) || null;
  return (
    <li className="card pad-all flow-2">
      <h2>
        <Link to="/measures/$measureId" params={{ measureId: tile.id }}>
          {title}
        </Link>
      </h2>
      <p className="measure-tile-value">
        <span className="big">{shareWords(tile, words)}</span>
        {tile.share === null ? null : (
          <span className="meta">
            {intervalWords(tile, words)} % · {t('measure.interval')}
          </span>
        )}
      </p>
      <p className="row-t">
        {tile.share === null ? (
          t('measure.nobodyText')
        ) : (
          <>
            <b>{countedOf(tile, words)}</b> {countedWords({ id: tile.id, days }, words) ?? tile.words}
          </>
        )}
      </p>
      <IntervalBar rate={tile} threshold={tile.threshold} target={tile.target} />
      <p className="row-t">
        <VerdictMark verdict={tile.verdict} />
        <NotUpToDateMark since={tile.notUpToDateSince} />
      </p>
    </li>
  );
}
