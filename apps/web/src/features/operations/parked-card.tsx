import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSender } from '../../api/use-sender.js';
import { useToday } from '../../app/now.js';
import { usePermission } from '../../app/session/session.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { longMoment } from '../../ui/dates.js';
import { SendError } from '../../ui/error-state.js';
import { Note } from '../../ui/note.js';
import { Empty } from '../../ui/states.js';
import { Table } from '../../ui/table.js';
import { AnswerDialog } from './answer-dialog.js';
import { retry, type ParkedKey, type ParkedKeys, type Retried } from './operations-api.js';

/** The keys that wait, each with what it stopped at; for each it may be tried again, or answered. */
export function ParkedCard({ parked }: { parked: ParkedKeys }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [done, setDone] = useState<Retried>();
  const [answering, setAnswering] = useState<ParkedKey>();
  const told = (retried: Retried): void => {
    setDone(retried);
    setAnswering(undefined);
    void queries.invalidateQueries({ queryKey: ['operations'] });
  };
  const { send, sending, busy, tryNow } = useSender(({ projection, key }: ParkedKey) => retry({ projection, key }), told);
  return (
    <section className="card" aria-labelledby="parked-head">
      <header>
        <h2 id="parked-head">{t('operations.parked')}</h2>
      </header>
      {done ? (
        <Note tone="calm">
          <span role="status">
            {t('operations.whole', { n: done.whole.length })}{' '}
            {done.waiting.length > 0 ? t('operations.waiting', { n: done.waiting.length }) : null}
          </span>
        </Note>
      ) : null}
      <SendError sending={sending} onTryNow={tryNow} />
      {parked.total === 0 ? (
        <Empty title={t('operations.none')}>{t('operations.noneText')}</Empty>
      ) : (
        <>
          <p className="pad row-t">
            {t('operations.parkedLead', { n: parked.total })}{' '}
            {parked.items.length < parked.total ? t('operations.parkedMore', { n: parked.items.length }) : null}
          </p>
          <ParkedTable items={parked.items} busy={busy} onRetry={(key) => void send(key)} onAnswer={setAnswering} />
        </>
      )}
      {answering ? <AnswerDialog parked={answering} onClose={() => setAnswering(undefined)} onDone={told} /> : null}
    </section>
  );
}

interface ParkedTableProps {
  readonly items: readonly ParkedKey[];
  readonly busy: boolean;
  onRetry(key: ParkedKey): void;
  onAnswer(key: ParkedKey): void;
}

function ParkedTable({ items, ...rest }: ParkedTableProps) {
  const { t } = useWords();
  const mayRepair = usePermission('operations.repair');
  const head = [
    { key: 'key', label: t('operations.key') },
    { key: 'since', label: t('operations.since'), width: 190 },
    { key: 'event', label: t('operations.event'), width: 230 },
    { key: 'behind', label: t('operations.behind'), width: 110 },
    ...(mayRepair ? [{ key: 'do', label: t('operations.do'), width: 220 }] : []),
  ];
  return (
    <Table caption={t('operations.parked')} head={head} narrow="cards">
      <tbody>
        {items.map((item) => (
          <ParkedRow key={`${item.projection} ${item.key}`} item={item} mayRepair={mayRepair} {...rest} />
        ))}
      </tbody>
    </Table>
  );
}

function ParkedRow({
  item,
  mayRepair,
  busy,
  onRetry,
  onAnswer,
}: Omit<ParkedTableProps, 'items'> & { item: ParkedKey; mayRepair: boolean }) {
  const { t, language } = useWords();
  const today = useToday();
  return (
    <tr>
      <th scope="row" className="wide-s operations-key">
        {item.projection}
        <span className="sub">{item.key}</span>
        {item.shown ? null : <span className="sub">{t('operations.notShown')}</span>}
      </th>
      <td>{longMoment(item.since, language, today)}</td>
      <td className="operations-key">
        {item.eventType ?? item.eventId}
        <span className="sub">{item.code}</span>
      </td>
      <td>{t('operations.behindCount', { n: item.behind })}</td>
      {mayRepair ? (
        <td className="wide-s">
          <span className="line line--tight">
            <Button size="small" disabled={busy} aria-label={t('operations.retryKey', { key: item.key })} onClick={() => onRetry(item)}>
              {t('operations.retry')}
            </Button>
            <Button
              size="small"
              look="outline"
              aria-haspopup="dialog"
              aria-label={t('operations.answerKey', { key: item.key })}
              onClick={() => onAnswer(item)}
            >
              {t('operations.answer')}
            </Button>
          </span>
        </td>
      ) : null}
    </tr>
  );
}
