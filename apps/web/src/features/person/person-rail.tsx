import { Link } from '@tanstack/react-router';
import { useWords } from '../../app/words/words.js';
import { ProgramMark } from '../../ui/program-mark.js';
import type { Person } from './person-api.js';

/** Beside the facts: who lives together, and the cases that the reader may see. */
export function PersonRail({ person }: { person: Person }) {
  const { t, code } = useWords();
  const members = person.household?.members ?? [];
  return (
    <aside className="stack">
      <section className="card" aria-labelledby="cases-head">
        <header>
          <h2 id="cases-head">{t('person.cases')}</h2>
        </header>
        {person.cases.length === 0 ? (
          <p className="pad row-t">{t('person.casesNone')}</p>
        ) : (
          <ul className="list pad row-t">
            {person.cases.map((one) => (
              <li key={one.id}>
                <Link to="/cases/$caseId" params={{ caseId: one.id }} className="strong">
                  {one.name}
                </Link>
                {one.role ? <span className="meta person-sub">{code('person.role', one.role)}</span> : null}
                {one.state === 'closed' ? <span className="meta person-sub">{t('person.caseClosed')}</span> : null}
                {one.programs.length > 0 ? (
                  <span className="line line--tight person-programs">
                    {one.programs.map((program) => (
                      <ProgramMark key={program} code={program} />
                    ))}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="card" aria-labelledby="household-head">
        <header>
          <h2 id="household-head">{t('person.household')}</h2>
          {person.household ? <span className="meta">{person.household.name}</span> : null}
        </header>
        {members.length === 0 ? <p className="pad row-t">{t('person.householdNone')}</p> : <Members person={person} />}
      </section>
    </aside>
  );
}

function Members({ person }: { person: Person }) {
  const { code } = useWords();
  return (
    <ul className="list pad row-t">
      {(person.household?.members ?? []).map((member) => (
        <li key={member.id}>
          {member.id === person.id ? (
            <b>{member.name}</b>
          ) : (
            <Link to="/people/$personId" params={{ personId: member.id }} className="tap">
              {member.name}
            </Link>
          )}
          {member.role ? <span className="meta person-sub">{code('person.role', member.role)}</span> : null}
        </li>
      ))}
    </ul>
  );
}
