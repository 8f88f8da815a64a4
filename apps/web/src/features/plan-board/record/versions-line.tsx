import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { planVersionsQuery } from '../../../api/plan-record.js';
import { useWords } from '../../../app/words/words.js';
import { usePlan } from '../plan-context.js';

/** The ways to earlier versions and to what changed since. */
export function VersionsLine() {
  const { t } = useWords();
  const { board, file } = usePlan();
  const versions = useQuery({ ...planVersionsQuery(board.id), enabled: board.version > 0 }).data?.items ?? [];
  const last = versions[0];
  if (!last) return null;
  return (
    <nav className="line versions-line no-print" aria-label={t('versions.label')}>
      {versions.map(({ version }) => (
        <Link key={version} to="/cases/$caseId/plan/versions/$version" params={{ caseId: file.id, version: String(version) }}>
          {t('versions.one', { version })}
        </Link>
      ))}
      <Link to="/cases/$caseId/plan/compare" params={{ caseId: file.id }} search={{ from: String(last.version), to: 'now' }}>
        {t('versions.compareLast', { version: last.version })}
      </Link>
    </nav>
  );
}
