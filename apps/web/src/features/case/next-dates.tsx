import type { NextDate } from '../../api/casework.js';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { daysBetween, monthDay } from '../../ui/dates.js';
import { Icon } from '../../ui/icon.js';
import { Told } from '../../ui/written.js';

/** How many stand in the head of the page; the others are folded, so that the head stays low. */
const SHOWN = 4;

/** What is due on this case: what is overdue first, in words and with its mark, then what comes next. */
export function NextDates({ dates }: { dates: readonly NextDate[] }) {
  const { t } = useWords();
  const folded = dates.slice(SHOWN);
  return (
    <div>
      <h2>{t('case.nextDates')}</h2>
      {dates.length === 0 ? <p className="row-t">{t('case.noDates')}</p> : null}
      <DateList dates={dates.slice(0, SHOWN)} />
      {folded.length > 0 ? (
        <details className="row-t">
          <summary>{t('case.moreDates', { n: folded.length })}</summary>
          <DateList dates={folded} />
        </details>
      ) : null}
    </div>
  );
}

function DateList({ dates }: { dates: readonly NextDate[] }) {
  return (
    <ul className="dates">
      {dates.map((date) => (
        <DateLine key={date.id} date={date} />
      ))}
    </ul>
  );
}

function DateLine({ date }: { date: NextDate }) {
  const words = useWords();
  const { t, language } = words;
  const today = useToday();
  const late = date.day < today;
  return (
    <li>
      <b>{date.day === today ? t('due.today') : monthDay(date.day, language, today)}</b>
      <span>
        {late ? (
          <span className="due due--late">
            <Icon name="error" />
            {t('due.overdue', { n: daysBetween(date.day, today) })}
          </span>
        ) : null}
        {date.code ? words.code('todo.deadline', date.code) : <Told text={date.words ?? ''} />}
      </span>
    </li>
  );
}
