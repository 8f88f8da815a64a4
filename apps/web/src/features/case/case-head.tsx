import { Link } from '@tanstack/react-router';
import type { Alert, CaseHeader, CasePerson } from '../../api/casework.js';
import { usePermission } from '../../app/session/session.js';
import { useWords } from '../../app/words/words.js';
import { dayOf, fullDay } from '../../ui/dates.js';
import { buttonClass } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Tag } from '../../ui/marks.js';
import { ProgramMark } from '../../ui/program-mark.js';
import { Tabs } from '../../ui/tabs.js';
import { Alerts } from './alerts.js';
import type { CaseTab } from './case-page.js';
import { CloseButton } from './ending/end-button.js';
import { NextDates } from './next-dates.js';
import { SeatList } from './seats.js';

/** Who this is about, how to reach them safely, which programs, who works with them, what is next; then the tabs. */
export function CaseHead({
  file,
  tab,
  asOf,
  alertsToday,
}: {
  file: CaseHeader;
  tab: CaseTab;
  asOf?: string;
  alertsToday: readonly Alert[];
}) {
  const words = useWords();
  const { t, language } = words;
  return (
    <div className="case-head">
      <div>
        <div className="line">
          <h1>{file.name}</h1>
          <Tag>{words.code('level', file.level)}</Tag>
          {file.state === 'closed' ? <Tag>{t('case.closed')}</Tag> : null}
          <span className="meta">
            {t('case.opened', {
              number: file.number,
              day: fullDay(dayOf(file.openedAt), language),
              county: words.code('jurisdiction', file.county),
            })}
          </span>
          {asOf ? null : <CaseActions file={file} />}
        </div>
        {alertsToday.length > 0 ? (
          <div className="line alerts">
            <Alerts alerts={alertsToday} today={Boolean(asOf)} />
          </div>
        ) : null}
        <div className="case-grid">
          <Household file={file} asOf={asOf} />
          <div>
            <h2>{t('case.team')}</h2>
            <SeatList seats={file.team} />
          </div>
          {asOf || file.state === 'closed' ? null : <NextDates dates={file.nextDates} />}
        </div>
        <CaseTabs file={file} tab={tab} asOf={asOf} />
      </div>
    </div>
  );
}

/** Only what the server allows now is offered. */
function CaseActions({ file }: { file: CaseHeader }) {
  const { t } = useWords();
  const to = { to: '/cases/$caseId', params: { caseId: file.id } } as const;
  return (
    <span className="line push no-print">
      {file.allowed.includes('log-contact') ? (
        <Link {...to} search={{ compose: 'contact' }} className={buttonClass()} activeProps={{}}>
          <Icon name="chat" />
          {t('contact.title')}
        </Link>
      ) : null}
      {file.allowed.includes('assign-task') ? (
        <Link {...to} search={{ compose: 'task' }} className={buttonClass('outline')} activeProps={{}}>
          <Icon name="add" />
          {t('task.add')}
        </Link>
      ) : null}
    </span>
  );
}

function Household({ file, asOf }: { file: CaseHeader; asOf?: string }) {
  const words = useWords();
  const { t } = words;
  return (
    <div>
      <h2>{t('case.household')}</h2>
      <ul className="people">
        {file.people.map((person) => (
          <li key={person.id}>
            <PersonName person={person} />{' '}
            {[person.age, person.role ? words.code('householdRole', person.role) : undefined]
              .filter((part) => part !== undefined)
              .join(', ')}
          </li>
        ))}
      </ul>
      <div className="line programs">
        {file.programs.map((program) => (
          <ProgramMark key={program} code={program} />
        ))}
      </div>
      {asOf ? null : <CloseButton file={file} />}
    </div>
  );
}

/** A link for those who may read the person's page; the name alone for the others. */
function PersonName({ person }: { person: CasePerson }) {
  const mayRead = usePermission('people.read');
  const look = person.primary ? 'tap strong' : 'tap';
  if (!mayRead) return <span className={look}>{person.name}</span>;
  return (
    <Link to="/people/$personId" params={{ personId: person.id }} className={look}>
      {person.name}
    </Link>
  );
}

function CaseTabs({ file, tab, asOf }: { file: CaseHeader; tab: CaseTab; asOf?: string }) {
  const { t } = useWords();
  const params = { caseId: file.id };
  const search = asOf ? { asOf } : {};
  return (
    <Tabs
      label={t('case.tabs')}
      items={[
        {
          key: 'timeline',
          label: t('case.tab.timeline'),
          count: file.counts.timeline,
          current: tab === 'timeline',
          link: { to: '/cases/$caseId', params, search },
        },
        {
          key: 'plan',
          label: t('case.tab.plan'),
          count: t('case.goalCount', { n: file.counts.goals }),
          current: tab === 'plan',
          link: { to: '/cases/$caseId/plan', params, search },
        },
        {
          key: 'team',
          label: t('case.tab.team'),
          count: file.counts.team,
          current: tab === 'team',
          link: { to: '/cases/$caseId/team', params, search },
        },
      ]}
    />
  );
}
