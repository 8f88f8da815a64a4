import { useQuery } from '@tanstack/react-query';
import { usePageTitle } from '../../app/page-title.js';
import { useWords } from '../../app/words/words.js';
import { QueryView } from '../../ui/query-view.js';
import { Skeleton } from '../../ui/states.js';
import { parkedQuery, projectionsQuery } from './operations-api.js';
import { ParkedCard } from './parked-card.js';
import { ProjectionsCard } from './projections-card.js';
import './operations.css';

/** For those who keep the service running: what waits, what may be done about it, and how far everything is. */
export function OperationsPage() {
  const { t } = useWords();
  const parked = useQuery(parkedQuery);
  const projections = useQuery(projectionsQuery);
  usePageTitle(t('operations.title'));
  return (
    <div className="page">
      <div>
        <h1>{t('operations.title')}</h1>
        <p className="meta">{t('operations.lead')}</p>
      </div>
      <QueryView query={parked} loading={<Skeleton lines={5} />}>
        {(data) => (
          <>
            <ParkedCard parked={data} />
            <QueryView query={projections} loading={<Skeleton lines={12} />}>
              {({ items }) => <ProjectionsCard projections={items} />}
            </QueryView>
          </>
        )}
      </QueryView>
    </div>
  );
}
