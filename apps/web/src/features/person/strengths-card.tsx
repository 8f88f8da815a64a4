import { useState } from 'react';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { Voice } from '../../ui/marks.js';
import { FactHistoryButton } from './fact-history.js';
import { sayText } from './fact-words.js';
import type { Person } from './person-api.js';
import { ProvenanceLine } from './provenance-line.js';
import { StrengthDialog } from './strength-dialog.js';

/** What they do well, in their own words where they said it. */
export function StrengthsCard({ person }: { person: Person }) {
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
              <FactHistoryButton
                personId={person.id}
                eventId={strength.eventId}
                label={t('person.strength')}
                value={strength.words}
                say={sayText}
              />
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
