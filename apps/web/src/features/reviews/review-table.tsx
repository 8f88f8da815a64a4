import { Link } from '@tanstack/react-router';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { dayOf, monthDay } from '../../ui/dates.js';
import { DueMark } from '../../ui/due-mark.js';
import { NotUpToDateMark } from '../../ui/not-up-to-date.js';
import { ProgramMark } from '../../ui/program-mark.js';
import { Table } from '../../ui/table.js';
import type { ReviewItem } from './reviews-api.js';

/** By when, whose plan, who leads, and how it went so far. */
export function ReviewTable({ items }: { items: readonly ReviewItem[] }) {
  const { t } = useWords();
  const head = [
    { key: 'when', label: t('reviews.when'), width: 148 },
    { key: 'whose', label: t('reviews.whose') },
    { key: 'lead', label: t('reviews.lead.head'), width: 200 },
    { key: 'past', label: t('reviews.past'), width: 230 },
  ];
  return (
    <Table caption={t('reviews.caption')} head={head} narrow="cards">
      <tbody>
        {items.map((item) => (
          <ReviewRow key={item.planId} item={item} />
        ))}
      </tbody>
    </Table>
  );
}

function ReviewRow({ item }: { item: ReviewItem }) {
  const words = useWords();
  const { t } = words;
  return (
    <tr>
      <td>
        <DueMark due={{ dueOn: item.dueOn }} />
      </td>
      <th scope="row" className="wide-s">
        <Link to="/cases/$caseId/plan" params={{ caseId: item.caseId }} className="act" data-row>
          {item.caseName ?? t('plan.thePerson')}
        </Link>
        <span className="sub">{words.code('jurisdiction', item.county)}</span>
        <span className="line line--tight">
          {item.programs.map((program) => (
            <ProgramMark key={program} code={program} />
          ))}
        </span>
        <NotUpToDateMark since={item.notUpToDateSince} />
      </th>
      <td>{item.lead?.name ?? t('reviews.noLead')}</td>
      <td>
        <Past item={item} />
      </td>
    </tr>
  );
}

function Past({ item }: { item: ReviewItem }) {
  const { t, language } = useWords();
  const today = useToday();
  const { held, missed, lastHeldAt } = item;
  const day = lastHeldAt && monthDay(dayOf(lastHeldAt), language, today);
  return (
    <>
      {held === 0 ? t('reviews.noneHeld') : day ? t('reviews.heldLast', { n: held, day }) : t('reviews.held', { n: held })}
      {missed > 0 ? <span className="sub">{t('reviews.missed', { n: missed })}</span> : null}
    </>
  );
}
