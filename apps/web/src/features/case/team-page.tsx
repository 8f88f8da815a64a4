import type { CaseHeader, Seat } from '../../api/casework.js';
import { useToday } from '../../app/now.js';
import { useSession } from '../../app/session/session.js';
import { useWords } from '../../app/words/words.js';
import { dayOf, monthDay } from '../../ui/dates.js';
import { Face, initialsOf } from '../../ui/marks.js';
import { ProgramMark } from '../../ui/program-mark.js';
import { Table } from '../../ui/table.js';
import { CasePage } from './case-page.js';
import { inOrder } from './seats.js';
import { TakeSeat } from './take-seat.js';

/** Who sits on the team, for what, since when. */
export function CaseTeamPage() {
  return <CasePage tab="team">{({ file, asOf }) => <TeamTab file={file} readOnly={Boolean(asOf)} />}</CasePage>;
}

function TeamTab({ file, readOnly }: { file: CaseHeader; readOnly: boolean }) {
  const { t } = useWords();
  const head = [
    { key: 'who', label: t('team.who') },
    { key: 'for', label: t('team.for') },
    { key: 'since', label: t('team.since'), width: 180 },
    { key: 'seat', label: t('team.seat'), width: 200 },
  ];
  return (
    <section className="card" aria-labelledby="team">
      <header>
        <h2 id="team">{t('case.tab.team')}</h2>
        <p className="meta">{t('team.lead', { n: file.team.length })}</p>
      </header>
      <Table caption={t('case.tab.team')} head={head} narrow="cards">
        <tbody>
          {inOrder(file.team).map((seat) => (
            <SeatRow key={seat.seatId} seat={seat} file={file} readOnly={readOnly} />
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function SeatRow({ seat, file, readOnly }: { seat: Seat; file: CaseHeader; readOnly: boolean }) {
  const words = useWords();
  const today = useToday();
  const { actor } = useSession();
  const mine = seat.who.id === actor.id;
  const place = seat.kind === 'family' ? 'family' : ((seat.kind === 'worker' ? seat.program : undefined) ?? seat.who.organization);
  return (
    <tr>
      <th scope="row">
        <span className="owner">
          <Face initials={seat.who.initials ?? initialsOf(seat.who.name)} kind={seat.kind} me={mine} small />
          <span>
            {seat.who.name}
            {mine ? ` (${words.t('mark.you')})` : ''}
          </span>
        </span>
      </th>
      <td>
        <ProgramMark code={place} />
      </td>
      <td>{seat.since ? monthDay(dayOf(seat.since), words.language, today) : null}</td>
      <td>
        {seat.taken ? words.t(seat.seatRole === 'lead' ? 'team.leads' : 'team.member') : words.t('case.seatOffered')}
        {seat.allowed.includes('take-seat') && !readOnly ? <TakeSeat caseId={file.id} seatId={seat.seatId} /> : null}
      </td>
    </tr>
  );
}
