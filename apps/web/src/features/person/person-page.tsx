import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { usePageTitle } from '../../app/page-title.js';
import { useWords } from '../../app/words/words.js';
import { AlertStrip } from '../../ui/alert-strip.js';
import { Note } from '../../ui/note.js';
import { NotUpToDate } from '../../ui/not-up-to-date.js';
import { QueryView } from '../../ui/query-view.js';
import { Skeleton } from '../../ui/states.js';
import { FactsCard } from './facts-card.js';
import { NeedsCard } from './needs-card.js';
import { personQuery, type Person } from './person-api.js';
import { PersonRail } from './person-rail.js';
import { PlanCard } from './plan-card.js';
import { StrengthsCard } from './strengths-card.js';
import './person.css';

/** A person: what they do well, what they need and the one plan first; then every fact with where it comes from. */
export function PersonPage() {
  const { t } = useWords();
  const { personId = '' } = useParams({ strict: false });
  const person = useQuery(personQuery(personId));
  usePageTitle(t('person.title'));
  const loading = (
    <div className="page">
      <h1>{t('person.title')}</h1>
      <Skeleton lines={10} />
    </div>
  );
  return (
    <QueryView query={person} loading={loading}>
      {(data) => <PersonView person={data} />}
    </QueryView>
  );
}

function PersonView({ person }: { person: Person }) {
  const { t } = useWords();
  const erased = person.status === 'erased';
  return (
    <div className="page">
      <div>
        <div className="line">
          <h1>{person.name || t('person.title')}</h1>
          {person.age === undefined ? null : <span className="meta">{t('person.age', { n: person.age })}</span>}
        </div>
        {person.alerts.length > 0 ? (
          <div className="line person-alerts">
            {person.alerts.map((alert) => (
              <AlertStrip key={`${alert.kind}-${alert.contact?.value}`} alert={alert} />
            ))}
          </div>
        ) : null}
      </div>
      <NotUpToDate since={person.notUpToDateSince} />
      {erased ? <Note tone="hold">{t('person.erased')}</Note> : null}
      <div className="cols cols--rail-s">
        <div className="stack">
          {erased ? null : <First person={person} />}
          <FactsCard person={person} />
        </div>
        <PersonRail person={person} />
      </div>
    </div>
  );
}

/** Beside each other where there is room, so that all three are on the first screen. */
function First({ person }: { person: Person }) {
  return (
    <div className="person-first">
      <StrengthsCard person={person} />
      <NeedsCard person={person} />
      <PlanCard person={person} />
    </div>
  );
}
