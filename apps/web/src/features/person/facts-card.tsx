import { useState } from 'react';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { CheckDialog } from './check-dialog.js';
import { CorrectDialog } from './correct-dialog.js';
import { FactHistoryButton } from './fact-history.js';
import type { Person } from './person-api.js';
import { factsOfPerson, type PersonFact } from './person-facts.js';
import { ProvenanceLine } from './provenance-line.js';

/** Every fact with where it comes from; a correction keeps both values. */
export function FactsCard({ person }: { person: Person }) {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState<{ does: 'correct' | 'check'; fact: PersonFact }>();
  const facts = factsOfPerson(person, words);
  const close = (): void => setOpen(undefined);
  return (
    <section className="card" aria-labelledby="facts-head">
      <header>
        <h2 id="facts-head">{t('person.facts')}</h2>
        <span className="meta">{t('person.factsLead')}</span>
      </header>
      <dl className="facts-list">
        {facts.map((fact) => (
          <div key={fact.id}>
            <dt>{fact.label}</dt>
            <dd>
              <div className="fact-value">
                <span>
                  {fact.words}
                  {fact.sub ? <span className="meta person-sub">{fact.sub}</span> : null}
                </span>
                <FactButtons personId={person.id} fact={fact} allowed={person.allowed} onOpen={(does) => setOpen({ does, fact })} />
              </div>
              <ProvenanceLine from={fact.from} />
            </dd>
          </div>
        ))}
      </dl>
      {open?.does === 'correct' && open.fact.correct ? (
        <CorrectDialog personId={person.id} fact={open.fact} correct={open.fact.correct} onClose={close} />
      ) : null}
      {open?.does === 'check' ? <CheckDialog personId={person.id} fact={open.fact} onClose={close} /> : null}
    </section>
  );
}

function FactButtons({
  personId,
  fact,
  allowed,
  onOpen,
}: {
  personId: string;
  fact: PersonFact;
  allowed: readonly string[];
  onOpen: (does: 'correct' | 'check') => void;
}) {
  const { t } = useWords();
  const name = `${fact.label}, ${fact.words}`;
  return (
    <span className="line line--tight push">
      <FactHistoryButton personId={personId} eventId={fact.from.eventId} label={fact.label} value={fact.words} say={fact.say} />
      {fact.correct && fact.from.eventId && allowed.includes('correct-fact') ? (
        <Button look="quiet" size="small" aria-label={t('person.correctWhat', { fact: name })} onClick={() => onOpen('correct')}>
          {t('person.correct')}
        </Button>
      ) : null}
      {fact.from.eventId && !fact.from.verified && allowed.includes('verify-fact') ? (
        <Button look="quiet" size="small" aria-label={t('person.checkWhat', { fact: name })} onClick={() => onOpen('check')}>
          {t('person.check')}
        </Button>
      ) : null}
    </span>
  );
}
