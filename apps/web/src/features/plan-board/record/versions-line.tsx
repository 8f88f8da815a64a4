import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { planVersionsQuery } from '../../../api/plan-record.js';
import { useWords } from '../../../app/words/words.js';
import { usePlan } from '../plan-context.js';
import { DocumentLinks } from './document-links.js';

/** So many versions are shown without asking, the newest first. */
const SHOWN = 3;

/** The ways to earlier versions and to what changed since. */
export function VersionsLine() {
  const { t } = useWords();
  const { board, file, readOnly } = usePlan();
  // As of the past there were no later versions: only the document of that moment is offered.
  const versions = useQuery({ ...planVersionsQuery(board.id), enabled: !readOnly && board.version > 0 }).data?.items ?? [];
  const last = versions[0];
  const [all, setAll] = useState(false);
  const older = versions.length - SHOWN;
  return (
    <nav className="line versions-line no-print" aria-label={t('versions.label')}>
      {(all ? versions : versions.slice(0, SHOWN)).map(({ version }) => (
        <Link key={version} to="/cases/$caseId/plan/versions/$version" params={{ caseId: file.id, version: String(version) }}>
          {t('versions.one', { version })}
        </Link>
      ))}
      {older > 0 ? (
        <button type="button" className="as-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'versions.hideOlder' : 'versions.showOlder', { n: older })}
        </button>
      ) : null}
      {last ? (
        <Link to="/cases/$caseId/plan/compare" params={{ caseId: file.id }} search={{ from: String(last.version), to: 'now' }}>
          {t('versions.compareLast', { version: last.version })}
        </Link>
      ) : null}
      <DocumentLinks />
    </nav>
  );
}
