import type { ItemChange } from '../../../api/plan-record.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { dayOf, longDay } from '../../../ui/dates.js';
import { Tag } from '../../../ui/marks.js';
import { Table } from '../../../ui/table.js';
import { useRecordedValue } from './recorded-value.js';

/** One item of the plan that differs: each field with before and after, by whom and when. */
export function ItemChanges({ item }: { item: ItemChange }) {
  const words = useWords();
  const { t, language } = words;
  const today = useToday();
  const say = useRecordedValue();
  const title = item.kind === 'service' ? say('service', item.title) : (item.title ?? '');
  const head = [
    { key: 'field', label: t('compare.field'), width: 200 },
    { key: 'before', label: t('compare.before') },
    { key: 'after', label: t('compare.after') },
    { key: 'by', label: t('compare.by'), width: 240 },
  ];
  return (
    <article className="card" aria-labelledby={`change-${item.id}`}>
      <header>
        <h4 id={`change-${item.id}`}>{title}</h4>
        <Tag>{words.code('itemKind', item.kind)}</Tag>
        <Tag>{words.code('compare', item.change)}</Tag>
        {item.goal ? <span className="meta">{t('compare.towards', { goal: item.goal })}</span> : null}
      </header>
      <Table caption={t('compare.caption', { item: title })} head={head} narrow="cards">
        <tbody>
          {item.fields.map((field) => (
            <tr key={field.field}>
              <td>{words.code('field', field.field)}</td>
              <td data-label={t('compare.before')}>
                {field.before === null ? '' : <del className="before">{say(field.field, field.before)}</del>}
              </td>
              <td data-label={t('compare.after')}>{field.after === null ? t('history.cleared') : say(field.field, field.after)}</td>
              <td>
                {t('compare.byWhom', { name: field.who['name'] ?? '', day: longDay(dayOf(field.at), language, today) })}
                {field.reason ? <span className="sub">{t('compare.because', { reason: field.reason })}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </article>
  );
}
