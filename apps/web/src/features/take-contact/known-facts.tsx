import { useQuery } from '@tanstack/react-query';
import { useWords, type Words } from '../../app/words/words.js';
import { Sentence } from '../../ui/error-state.js';
import { CheckField } from '../../ui/fields.js';
import { Icon } from '../../ui/icon.js';
import { personQuery, type Person, type Provenance } from '../person/person-api.js';
import { provenanceWords } from '../person/provenance-words.js';
import { birthWords } from './birth-words.js';
import type { ChosenPerson } from './contact-form.js';
import { useContact } from './contact-tools.js';

interface KnownFact {
  readonly code: string;
  readonly words: string;
  readonly sub?: string;
  readonly from?: Provenance;
}

/** What is known of the chosen person: confirmed with one press instead of being asked again. */
export function KnownFacts({ chosen }: { chosen: ChosenPerson }) {
  const words = useWords();
  const { t } = words;
  const person = useQuery(personQuery(chosen.personId));
  if (person.isError) {
    return (
      <section className="card" aria-labelledby="known-facts-head">
        <header>
          <h2 id="known-facts-head">{t('known.title')}</h2>
        </header>
        <p className="pad row-t">
          <Sentence error={person.error} />
        </p>
      </section>
    );
  }
  if (!person.data) return null;
  const facts = factsOf(person.data, words);
  return (
    <section className="card" aria-labelledby="known-facts-head">
      <header>
        <h2 id="known-facts-head">{t('known.title')}</h2>
      </header>
      {facts.length > 0 ? (
        <ul className="list pad row-t">
          {facts.map((fact) => (
            <FactRow key={fact.code} fact={fact} />
          ))}
        </ul>
      ) : (
        <p className="pad row-t">{t('known.none')}</p>
      )}
      <footer>{t('known.logged', { name: chosen.name })}</footer>
    </section>
  );
}

function FactRow({ fact }: { fact: KnownFact }) {
  const words = useWords();
  const { form, set, busy } = useContact();
  const told = fact.from?.eventId ?? fact.code;
  const confirmed = form.confirmed.includes(told);
  const old = fact.from?.askAgain === true;
  const toggle = (): void => set({ confirmed: confirmed ? form.confirmed.filter((one) => one !== told) : [...form.confirmed, told] });
  const label = (
    <>
      <span aria-hidden="true">{words.t('known.stillShort')}</span>
      <span className="sr">{words.t('known.still', { fact: fact.words })}</span>
    </>
  );
  return (
    <li className="known-fact">
      <div>
        {fact.words}
        {fact.sub ? <span className="meta known-sub">{fact.sub}</span> : null}
        {fact.from ? (
          <div className={old ? 'prov prov--late' : 'prov'}>
            <Icon name={old ? 'update' : 'verified'} />
            <span>{provenanceWords(fact.from, words, old ? 'known.ask' : undefined)}</span>
          </div>
        ) : null}
      </div>
      <fieldset disabled={busy}>
        <CheckField label={label} checked={confirmed} onChange={toggle} />
      </fieldset>
    </li>
  );
}

function factsOf(person: Person, words: Words): KnownFact[] {
  const { t, code, language } = words;
  const list = new Intl.ListFormat(language);
  const facts: KnownFact[] = [];
  if (person.birthDate)
    facts.push({
      code: 'birth-date',
      words: t('known.born', { date: birthWords(person.birthDate.value, language) }),
      from: person.birthDate,
    });
  const spoken = person.language;
  if (spoken) {
    const interpreter = person.communicationNeeds.some((need) => need.interpreter);
    facts.push({
      code: 'language',
      words: t(interpreter ? 'known.languageInterpreter' : 'known.language', { language: code('language', spoken.value) }),
      from: spoken,
    });
  }
  for (const [index, point] of person.contactPoints.entries()) {
    const ways = point.safeFor.map((way) => code('take.safe', way));
    const name = point.kind === 'phone' ? t('known.phone', { value: point.value }) : point.value;
    facts.push({
      code: `contact-point-${index + 1}`,
      words: name,
      sub: ways.length > 0 ? t('known.safe', { ways: list.format(ways) }) : t('known.notSafe'),
      from: point,
    });
  }
  const address = person.addresses[0];
  if (address) facts.push({ code: 'address', words: address.lines, from: address });
  const others = (person.household?.members ?? []).filter(({ id }) => id !== person.id).map(({ name }) => name);
  if (others.length > 0) facts.push({ code: 'household', words: t('known.household', { names: list.format(others) }) });
  const strength = person.strengths[0];
  if (strength) facts.push({ code: 'strength', words: t('known.strength', { words: strength.words }), from: strength });
  return facts;
}
