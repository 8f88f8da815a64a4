import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { usePageTitle } from '../../app/page-title.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { AlertStrip, Voice } from '../../ui/marks.js';
import { Note } from '../../ui/note.js';
import { NotUpToDate } from '../../ui/not-up-to-date.js';
import { QueryView } from '../../ui/query-view.js';
import { Skeleton } from '../../ui/states.js';
import { FactsCard } from './facts-card.js';
import { personQuery, type Person } from './person-api.js';
import { PersonRail } from './person-rail.js';
import { ProvenanceLine } from './provenance-line.js';
import { StrengthDialog } from './strength-dialog.js';
import './person.css';

/** A person: what they do well first, then every fact with where it comes from. */
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
            {person.alerts.map(({ kind, words }) => (
              <AlertStrip key={kind + words} kind={kind} words={words} />
            ))}
          </div>
        ) : null}
      </div>
      <NotUpToDate since={person.notUpToDateSince} />
      {erased ? <Note tone="hold">{t('person.erased')}</Note> : null}
      <div className="cols cols--rail-s">
        <div className="stack">
          <StrengthsCard person={person} />
          <FactsCard person={person} />
        </div>
        <PersonRail person={person} />
      </div>
    </div>
  );
}

function StrengthsCard({ person }: { person: Person }) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  return (
    <section className="card" aria-labelledby="strengths-head">
      <header>
        <h2 id="strengths-head">{t('person.strengths')}</h2>
        {person.allowed.includes('record-strength') ? (
          <Button look="quiet" size="small" icon="add" className="push" onClick={() => setAdding(true)}>
            {t('person.addStrength')}
          </Button>
        ) : null}
      </header>
      {person.strengths.length === 0 ? (
        <p className="pad row-t">{t('person.strengthsNone')}</p>
      ) : (
        <ul className="list pad">
          {person.strengths.map((strength) => (
            <li key={strength.id}>
              {strength.said === 'person' ? (
                <Voice words={strength.words} by={<ProvenanceLine from={strength} />} />
              ) : (
                <Plain words={strength.words} from={strength} />
              )}
            </li>
          ))}
        </ul>
      )}
      {adding ? <StrengthDialog personId={person.id} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}

function Plain({ words, from }: { words: string; from: Person['strengths'][number] }) {
  return (
    <>
      <p>{words}</p>
      <ProvenanceLine from={from} />
    </>
  );
}
