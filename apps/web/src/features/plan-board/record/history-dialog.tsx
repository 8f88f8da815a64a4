import { useQuery } from '@tanstack/react-query';
import { itemHistoryQuery, type PastValue } from '../../../api/plan-record.js';
import { useToday } from '../../../app/now.js';
import { useWords, type Words } from '../../../app/words/words.js';
import { longMoment } from '../../../ui/dates.js';
import { Dialog } from '../../../ui/dialog.js';
import { Tag } from '../../../ui/marks.js';
import { QueryView } from '../../../ui/query-view.js';
import { usePlan } from '../plan-context.js';
import { Recorded } from './recorded.js';

/** The history of one field: all its values, also those that were not chosen. */
export function HistoryDialog({ itemId, field, onClose }: { itemId: string; field: string; onClose: () => void }) {
  const words = useWords();
  const { board } = usePlan();
  const query = useQuery(itemHistoryQuery(board.id, itemId, field));
  const lead = <p className="meta">{words.t('history.lead')}</p>;
  return (
    <Dialog title={words.t('history.of', { field: words.code('field', field) })} lead={lead} width={640} onClose={onClose}>
      <QueryView query={query}>{({ fields }) => <Values field={field} values={fields[0]?.values ?? []} />}</QueryView>
    </Dialog>
  );
}

function Values({ field, values }: { field: string; values: readonly PastValue[] }) {
  const { t } = useWords();
  if (values.length === 0) return <p>{t('history.none')}</p>;
  return (
    <ol className="past-values">
      {values.map((value) => (
        <li key={value.eventId} className={value.stands ? 'is-standing' : undefined}>
          <Value field={field} value={value} />
        </li>
      ))}
    </ol>
  );
}

function Value({ field, value }: { field: string; value: PastValue }) {
  const words = useWords();
  const { t, language } = words;
  const today = useToday();
  const standing = standingOf(value, words);
  return (
    <>
      <div className="line">
        <b>{value.erased ? t('history.erased') : <Recorded field={field} text={value.value} />}</b>
        {standing ? <Tag>{standing}</Tag> : null}
      </div>
      <p className="row-t">{sourceOf(value, words)}</p>
      {value.instrumentVersion ? <p className="row-t">{t('history.instrument', { instrument: value.instrumentVersion })}</p> : null}
      {value.channel ? <p className="row-t">{t('history.channel', { channel: words.code('channel', value.channel) })}</p> : null}
      {value.reason ? <p className="row-t">{t('compare.because', { reason: value.reason })}</p> : null}
      <p className="meta">{t('history.true', { moment: longMoment(value.occurredAt, language, today) })}</p>
      <p className="meta">{t('history.learnt', { moment: longMoment(value.recordedAt, language, today) })}</p>
      <p className="meta mono">{t('history.event', { type: value.eventType, id: value.eventId })}</p>
    </>
  );
}

function sourceOf({ who }: PastValue, { t, code }: Words): string {
  return t('history.source', {
    name: who['name'] ?? '',
    role: code('role', who['role'] ?? ''),
    organization: code('organization', who['organization'] ?? ''),
  });
}

function standingOf({ stands, kept }: PastValue, { t }: Words): string | undefined {
  if (stands) return t('history.stands');
  if (!kept) return undefined;
  if (kept.chosen === undefined) return t('history.open-conflict');
  return kept.chosen === 'yours' ? t('history.wasChosen') : t('history.notChosen');
}
