import type { DemoPerson, NoSession } from '../../api/session.js';
import { LANGUAGE_NAMES, WORD_LANGUAGES } from '../../app/words/catalogue.js';
import { useWords } from '../../app/words/words.js';
import { usePageTitle } from '../../app/page-title.js';
import { DemoBanner } from '../../app/frame/demo-banner.js';
import { Throughline } from '../../app/frame/top-bar.js';
import { buttonClass } from '../../ui/button.js';
import { Face, initialsOf } from '../../ui/marks.js';
import { groupsOfPeople } from './groups.js';

/** The sign-in: in the demo, the people by what they do; elsewhere, one button to the organization's own sign-in. */
export function SignInPage({ session }: { session: NoSession }) {
  const { t, language } = useWords();
  usePageTitle(t('signIn.title'));
  return (
    <>
      <a className="usa-skipnav" href="#main">
        {t('frame.skip')}
      </a>
      <DemoBanner />
      <header className="top">
        <span className="brand">
          <Throughline />
          {t('frame.product')}
        </span>
        <LanguageMenu />
      </header>
      <main id="main" className="page sign-in" tabIndex={-1}>
        <h1>{t('signIn.title')}</h1>
        <p className="sign-in-lead">{t('signIn.lead')}</p>
        {session.demo ? (
          <DemoPeople people={session.people ?? []} />
        ) : (
          <p>
            <a className={buttonClass()} href={signInUrl(language)}>
              {t('signIn.button')}
            </a>
          </p>
        )}
      </main>
    </>
  );
}

function LanguageMenu() {
  const { t, language, setLanguage } = useWords();
  return (
    <label className="language">
      <span className="sr">{t('frame.language')}</span>
      <select value={language} onChange={(event) => setLanguage(event.target.value as typeof language)}>
        {WORD_LANGUAGES.map((code) => (
          <option key={code} value={code} lang={code}>
            {LANGUAGE_NAMES[code]}
          </option>
        ))}
      </select>
    </label>
  );
}

function DemoPeople({ people }: { people: readonly DemoPerson[] }) {
  const { t } = useWords();
  if (people.length === 0) return <p>{t('signIn.none')}</p>;
  return (
    <>
      <p className="meta">{t('signIn.demoLead')}</p>
      {groupsOfPeople(people).map(({ key, members }) => (
        <section key={key} aria-labelledby={`group-${key}`}>
          <h2 id={`group-${key}`}>{t(`signIn.group.${key}`)}</h2>
          <ul className="choose">
            {members.map((person) => (
              <PersonToBe key={person.id} person={person} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function PersonToBe({ person }: { person: DemoPerson }) {
  const words = useWords();
  const kind = person.role === 'partner-worker' ? 'partner' : ['person', 'family-member'].includes(person.role) ? 'family' : 'worker';
  return (
    <li>
      <a href={signInUrl(words.language, person.id)} className="card choice">
        <Face initials={initialsOf(person.name)} kind={kind} />
        <span>
          <b>{person.name}</b>
          <span className="meta">{`${words.code('role', person.role)}, ${words.code('organization', person.organization)}`}</span>
          {words.language === 'es' ? <span>{person.doesInSpanish}</span> : <span lang="en">{person.does}</span>}
        </span>
      </a>
    </li>
  );
}

function signInUrl(language: string, as?: string): string {
  const here = `${window.location.pathname}${window.location.search}`;
  const query = new URLSearchParams({ ...(as ? { as } : {}), language, returnTo: here });
  return `/api/auth/sign-in?${query.toString()}`;
}
