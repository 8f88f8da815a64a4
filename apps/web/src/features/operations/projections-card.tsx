import { useWords, type Words } from '../../app/words/words.js';
import { NotUpToDateMark } from '../../ui/not-up-to-date.js';
import { Table } from '../../ui/table.js';
import type { Projection } from './operations-api.js';

/** Every projection and reaction: how far it is, whether somebody works at it, and what is being built beside it. */
export function ProjectionsCard({ projections }: { projections: readonly Projection[] }) {
  const { t } = useWords();
  const head = [
    { key: 'name', label: t('operations.name') },
    { key: 'version', label: t('operations.version'), numeric: true },
    { key: 'lag', label: t('operations.lag') },
    { key: 'state', label: t('operations.state') },
    { key: 'waits', label: t('operations.waits'), numeric: true },
    { key: 'next', label: t('operations.building') },
  ];
  return (
    <section className="card" aria-labelledby="projections-head">
      <header>
        <h2 id="projections-head">{t('operations.projections')}</h2>
      </header>
      <Table caption={t('operations.projectionsCaption')} head={head} narrow="numbers">
        <tbody>
          {projections.map((one) => (
            <ProjectionRow key={one.name} one={one} />
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function ProjectionRow({ one }: { one: Projection }) {
  const words = useWords();
  return (
    <tr>
      <th scope="row">{one.name}</th>
      <td className="num">{one.version}</td>
      <td>{lagWords(one, words)}</td>
      <td>{stateWords(one, words)}</td>
      <td className="num">
        {one.parked}
        <NotUpToDateMark since={one.parkedSince} />
      </td>
      <td>{nextWords(one, words)}</td>
    </tr>
  );
}

function lagWords({ lag, lagIn }: Projection, { t }: Words): string {
  if (lag === 0) return t('operations.upToDate');
  return t(lagIn === 'bytes' ? 'operations.lagBytes' : 'operations.lagPositions', { n: lag });
}

function stateWords({ error, owned }: Projection, { t }: Words): string {
  if (error) return t('operations.state.error', { code: error });
  return t(owned ? 'operations.state.owned' : 'operations.state.free');
}

function nextWords({ next }: Projection, { t }: Words): string {
  if (!next) return t('operations.noBuild');
  const { version, status, secondsLeft } = next;
  if (status === 'refused') return t('operations.nextRefused', { version });
  const done = Math.floor(next.done * 100);
  if (secondsLeft === null) return t('operations.nextUnknown', { version, done });
  return t('operations.next', { version, done, minutes: Math.max(1, Math.ceil(secondsLeft / 60)) });
}
