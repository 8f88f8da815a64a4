import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { planVersionsQuery } from '../../../api/plan-record.js';
import { useWords } from '../../../app/words/words.js';
import { usePlan } from '../plan-context.js';
import { DocumentLinks } from './document-links.js';

/** The ways to earlier versions, to what changed since, and to paper. `current`: the version that is read. */
export function VersionsLine({ current }: { current?: number }) {
  const { t } = useWords();
  const { board, readOnly } = usePlan();
  // As of the past there were no later versions: only the document of that moment is offered.
  const offered = (!readOnly || current !== undefined) && board.version > 0;
  const query = useQuery({ ...planVersionsQuery(board.id), enabled: offered });
  const versions = offered ? (query.data?.items ?? []).map(({ version }) => version) : [];
  return (
    <nav className="line versions-line push no-print" aria-label={t('versions.label')}>
      {versions[0] === undefined ? null : <CompareLink since={versions[0]} />}
      {versions.length > 0 ? (
        <details>
          <summary>{t('versions.all', { n: versions.length })}</summary>
          <span className="line line--tight">
            {versions.map((version) => (
              <VersionLink key={version} version={version} isCurrent={version === current} />
            ))}
          </span>
        </details>
      ) : null}
      <details>
        <summary>{t('versions.paper')}</summary>
        <span className="line line--tight">
          <DocumentLinks />
        </span>
      </details>
    </nav>
  );
}

function CompareLink({ since }: { since: number }) {
  const { t } = useWords();
  const { file } = usePlan();
  return (
    <Link to="/cases/$caseId/plan/compare" params={{ caseId: file.id }} search={{ from: String(since), to: 'now' }}>
      {t('versions.compareLast', { version: since })}
    </Link>
  );
}

function VersionLink({ version, isCurrent }: { version: number; isCurrent: boolean }) {
  const { t } = useWords();
  const { file } = usePlan();
  if (isCurrent) return <b aria-current="page">{t('versions.one', { version })}</b>;
  return (
    <Link to="/cases/$caseId/plan/versions/$version" params={{ caseId: file.id, version: String(version) }}>
      {t('versions.one', { version })}
    </Link>
  );
}
