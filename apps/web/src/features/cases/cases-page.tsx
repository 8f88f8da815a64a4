import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { casesQuery, type CaseRow } from '../../api/casework.js';
import { useToday } from '../../app/now.js';
import { KeptAsOf } from '../../app/outbox/kept-as-of.js';
import { usePageTitle } from '../../app/page-title.js';
import { useWords } from '../../app/words/words.js';
import { casesThatFit } from '../../app/find/cases-that-fit.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { Chips } from '../../ui/chips.js';
import { dayOf, monthDay } from '../../ui/dates.js';
import { NotUpToDateMark } from '../../ui/not-up-to-date.js';
import { ProgramMark } from '../../ui/program-mark.js';
import { QueryView } from '../../ui/query-view.js';
import { Empty } from '../../ui/states.js';
import { Table } from '../../ui/table.js';

/** The cases: mine, or all that I may see. */
export function CasesPage() {
  const { t } = useWords();
  const { show = 'mine' } = useSearch({ strict: false }) as { show?: string };
  const navigate = useNavigate();
  const query = useQuery(casesQuery(show === 'mine'));
  usePageTitle(t('nav.cases'));
  return (
    <div className="page">
      <div className="line">
        <h1>{t('nav.cases')}</h1>
      </div>
      <KeptAsOf readAt={query.dataUpdatedAt} />
      <Chips
        label={t('cases.show')}
        value={show}
        onChange={(next) => void navigate({ to: '/cases', search: next === 'mine' ? {} : { show: next } })}
        options={[
          { value: 'mine', label: t('cases.mine') },
          { value: 'all', label: t('cases.all') },
        ]}
      />
      <QueryView query={query}>
        {(page) => (
          <div className="card">
            {page.items.length === 0 ? (
              <Empty title={t('cases.none')}>{t('cases.noneText')}</Empty>
            ) : (
              <CaseList key={show} rows={page.items} />
            )}
          </div>
        )}
      </QueryView>
    </div>
  );
}

const AT_ONCE = 20;

/** Twenty at a time, narrowed by what is typed; typed names stay on this page and never stand in a URL. */
function CaseList({ rows }: { rows: readonly CaseRow[] }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const fit = typed.trim() ? casesThatFit(rows, typed, rows.length) : rows;
  const left = fit.length - most;
  return (
    <>
      <div className="bar">
        <span className="short">
          <TextField label={t('cases.find')} type="search" value={typed} onChange={setTyped} />
        </span>
      </div>
      <CaseTable rows={fit.slice(0, most)} />
      <div className="pad line">
        <span className="meta">{t('cases.count', { n: Math.min(most, fit.length), of: rows.length })}</span>
        {left > 0 ? (
          <Button look="outline" size="small" onClick={() => setMost(most + AT_ONCE)}>
            {t('list.showMore', { n: left })}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function CaseTable({ rows }: { rows: readonly CaseRow[] }) {
  const { t } = useWords();
  const head = [
    { key: 'name', label: t('cases.household') },
    { key: 'programs', label: t('cases.programs') },
    { key: 'level', label: t('cases.level'), width: 150 },
    { key: 'opened', label: t('cases.opened'), width: 200 },
  ];
  return (
    <Table caption={t('nav.cases')} head={head} narrow="cards">
      <tbody>
        {rows.map((row) => (
          <CaseLine key={row.id} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

function CaseLine({ row }: { row: CaseRow }) {
  const words = useWords();
  const today = useToday();
  return (
    <tr>
      <th scope="row" className="wide-s">
        <Link to="/cases/$caseId" params={{ caseId: row.id }} className="act" data-row>
          {row.name}
        </Link>
        <span className="sub">{words.t('cases.number', { number: row.number })}</span>
        <NotUpToDateMark since={row.notUpToDateSince} />
      </th>
      <td className="wide-s">
        <span className="line line--tight">
          {(row.programs ?? []).map((program) => (
            <ProgramMark key={program} code={program} />
          ))}
        </span>
      </td>
      <td>{words.code('level', row.level)}</td>
      <td>
        {monthDay(dayOf(row.openedAt), words.language, today)}
        <span className="sub">{words.code('jurisdiction', row.county)}</span>
      </td>
    </tr>
  );
}
