import type { ReactNode } from 'react';
import type { ItemChange } from '../../../api/plan-record.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { dayOf, longDay } from '../../../ui/dates.js';
import { Tag } from '../../../ui/marks.js';
import { Table } from '../../../ui/table.js';
import { reasonWords } from './reason-words.js';
import { Recorded } from './recorded.js';
import { useRecordedValue } from './recorded-value.js';

/** One item of the plan that differs: each field with before and after, by whom and when. */
export function ItemChanges({ item }: { item: ItemChange }) {
  const words = useWords();
  const { t, language } = words;
  const today = useToday();
  const say = useRecordedValue();
  const byWhom = ({ who, at }: Pick<ItemChange, 'who' | 'at'>): string =>
    t('compare.byWhom', { name: who['name'] ?? '', day: longDay(dayOf(at), language, today) });
  const title = item.kind === 'service' ? say('service', item.title) : (item.title ?? '');
  const heading = (
    <header>
      <h4 id={`change-${item.id}`}>{title}</h4>
      <Tag>{words.code('itemKind', item.kind)}</Tag>
      {item.goal ? <span className="meta">{t('compare.towards', { goal: item.goal })}</span> : null}
      {item.change === 'changed' ? null : <span className="meta push">{byWhom(item)}</span>}
    </header>
  );
  if (item.change !== 'changed') return <Whole item={item} heading={heading} />;
  const head = [
    { key: 'field', label: t('compare.field'), width: 200 },
    { key: 'before', label: t('compare.before') },
    { key: 'after', label: t('compare.after') },
    { key: 'by', label: t('compare.by'), width: 240 },
  ];
  return (
    <article className="card" aria-labelledby={`change-${item.id}`}>
      {heading}
      <Table caption={t('compare.caption', { item: title })} head={head} narrow="cards">
        <tbody>
          {item.fields.map((field) => (
            <tr key={field.field}>
              <td className="wide-s strong">{words.code('field', field.field)}</td>
              <td className="wide-s" data-label={t('compare.before')}>
                {field.before === null ? null : (
                  <del className="before">
                    <Recorded field={field.field} text={field.before} />
                  </del>
                )}
              </td>
              <td className="wide-s" data-label={t('compare.after')}>
                <Recorded field={field.field} text={field.after} />
              </td>
              <td className="wide-s meta">
                {byWhom(field)}
                {field.reason ? <span className="sub">{t('compare.because', { reason: reasonWords(field.reason, words) })}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </article>
  );
}

/** What is said of an item that is new or gone: what a reader asks first. Its title stands above, the rest on the plan. */
const TELLING = [
  'words',
  'need',
  'target',
  'targetDate',
  'owner',
  'actorId',
  'dueOn',
  'waitsFor',
  'legalBasis',
  'sharing',
  'sharedWith',
  'provider',
];

function Whole({ item, heading }: { item: ItemChange; heading: ReactNode }) {
  const words = useWords();
  const named = item.fields.some(({ field, before, after }) => field === 'sharing' && (after ?? before) === 'named');
  // The names say by themselves that it is these only.
  const telling = TELLING.filter((field) => !(named && field === 'sharing'));
  const own = item.kind === 'strength' || item.kind === 'barrier' ? [] : item.fields.filter(({ field }) => telling.includes(field));
  return (
    <article className="card" aria-labelledby={`change-${item.id}`}>
      {heading}
      {own.length > 0 ? (
        <dl className="whole-item">
          {own.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{words.code('field', field)}</dt>
              <dd>
                <Recorded field={field} text={after ?? before} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </article>
  );
}
