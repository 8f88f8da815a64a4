import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useToday } from '../../app/now.js';
import { usePageTitle } from '../../app/page-title.js';
import { useWords } from '../../app/words/words.js';
import { shortMoment } from '../../ui/dates.js';
import { Tag } from '../../ui/marks.js';
import { Note } from '../../ui/note.js';
import { NotUpToDate } from '../../ui/not-up-to-date.js';
import { QueryView } from '../../ui/query-view.js';
import { Skeleton } from '../../ui/states.js';
import { LevelCard } from './level-card.js';
import { NeedsCard } from './needs-card.js';
import { NextCard } from './next-card.js';
import { ScreeningCard } from './screening-card.js';
import { ServicesCard } from './services-card.js';
import { triageQuery, type Triage } from './triage-api.js';
import { TriageRail } from './triage-rail.js';
import './screener.css';

/** Triage: what was said, the screener, how much response and why, and the next step. */
export function TriagePage() {
  const { t } = useWords();
  const { triageId = '' } = useParams({ strict: false });
  const triage = useQuery(triageQuery(triageId));
  usePageTitle(t('triage.title'));
  const loading = (
    <div className="page">
      <h1>{t('triage.title')}</h1>
      <Skeleton lines={10} label={t('triage.starting')} />
    </div>
  );
  return (
    <QueryView query={triage} loading={loading}>
      {(data) => <TriageView triage={data} />}
    </QueryView>
  );
}

function TriageView({ triage }: { triage: Triage }) {
  const { t, code, language } = useWords();
  const today = useToday();
  return (
    <div className="page">
      <div className="line">
        <h1>
          {t('triage.title')}
          {triage.person.name ? `: ${triage.person.name}` : null}
        </h1>
        <Tag>{t(`triage.state.${triage.state}`)}</Tag>
        <span className="meta">
          {t('triage.asked', { time: shortMoment(triage.contactAt, language, today), place: code('jurisdiction', triage.county) })}
        </span>
      </div>
      <NotUpToDate since={triage.notUpToDateSince} />
      {triage.safetyConcern ? (
        <Note tone="hold" icon="warning">
          {t('triage.safety')}
        </Note>
      ) : null}
      <div className="cols cols--rail-s">
        <div className="stack">
          <NeedsCard triage={triage} />
          <ScreeningCard triage={triage} />
          <LevelCard triage={triage} />
          <ServicesCard triage={triage} />
          <NextCard triage={triage} />
        </div>
        <TriageRail triage={triage} />
      </div>
    </div>
  );
}
