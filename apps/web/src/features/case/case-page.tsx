import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { caseQuery, type CaseHeader } from '../../api/casework.js';
import { PresenceProvider } from '../../app/live/presence.js';
import { KeptAsOf } from '../../app/outbox/kept-as-of.js';
import { NotSent } from '../../app/outbox/not-sent.js';
import { usePageTitle } from '../../app/page-title.js';
import { useWords } from '../../app/words/words.js';
import { NotUpToDate } from '../../ui/not-up-to-date.js';
import { QueryView } from '../../ui/query-view.js';
import { ReadersContext, type Reader } from '../../ui/readers.js';
import { AsOfBanner } from './as-of/as-of-banner.js';
import { CaseHead } from './case-head.js';
import { CaseLoading } from './case-loading.js';
import { CaseEnded } from './ending/case-ended.js';
import { AskedOntoTeam } from './take-seat.js';

export type CaseTab = 'timeline' | 'plan' | 'team';

/** What every tab of a case is told. */
export interface CaseView {
  readonly file: CaseHeader;
  /** The moment (ISO) as of which the page shows the case; undefined for now. */
  readonly asOf?: string;
}

/** The frame of a case: as-of banner, header with alerts and tabs, and the tab's own part. */
export function CasePage({ tab, children }: { tab: CaseTab; children: (view: CaseView) => ReactNode }) {
  const { t } = useWords();
  const { caseId = '' } = useParams({ strict: false });
  const { asOf } = useSearch({ strict: false }) as { asOf?: string };
  const query = useQuery(caseQuery(caseId, asOf));
  const now = useQuery({ ...caseQuery(caseId), enabled: Boolean(asOf) });
  usePageTitle(t('case.pageTitle', { number: query.data?.number ?? '', tab: t(`case.tab.${tab}`) }));
  return (
    <div className={asOf ? 'is-asof' : undefined}>
      <QueryView query={query} loading={<CaseLoading />}>
        {(file) => (
          <PresenceProvider caseId={file.id} off={Boolean(asOf)}>
            {asOf ? <AsOfBanner asOf={asOf} entriesThen={file.counts.timeline} entriesNow={now.data?.counts.timeline} /> : null}
            <CaseHead file={file} tab={tab} asOf={asOf} alertsToday={asOf ? (now.data?.alerts ?? file.alerts) : file.alerts} />
            <div className="page">
              <NotUpToDate since={file.notUpToDateSince} />
              <KeptAsOf readAt={query.dataUpdatedAt} />
              <NotSent item={file.id} />
              <AskedOntoTeam file={file} />
              <CaseEnded file={file} asOf={asOf} />
              <ReadersContext.Provider value={readersOf(file)}>{children({ file, asOf })}</ReadersContext.Provider>
            </div>
          </PresenceProvider>
        )}
      </QueryView>
    </div>
  );
}

/** The team, for what says who exactly can see something. */
function readersOf({ team }: CaseHeader): readonly Reader[] {
  return team.map(({ who, kind, organization, programs }) => ({
    id: who.id,
    name: who.name,
    places: [organization, ...programs],
    isFamily: kind === 'family',
  }));
}
