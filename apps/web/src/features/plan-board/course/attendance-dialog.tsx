import { useState } from 'react';
import type { PlanAction, PlanService } from '../../../api/plans.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { dayOf, longDay, monthDay } from '../../../ui/dates.js';
import { Dialog } from '../../../ui/dialog.js';
import { may, usePlan } from '../plan-context.js';
import { AttendanceForm } from './attendance-form.js';
import { CameWords } from './came-line.js';

type Item = Pick<PlanAction | PlanService, 'attendance' | 'allowed'>;
type Time = NonNullable<Item['attendance']>['times'][number];

/** Who came to a service or an action: one time more, and every time with what was recorded before. */
export function AttendanceDialog(props: { itemKind: 'service' | 'action'; itemId: string; title: string; item: Item }) {
  const { itemKind, itemId, title, item } = props;
  const { t, language } = useWords();
  const today = useToday();
  const { close, readOnly } = usePlan();
  const [correcting, setCorrecting] = useState<Time | undefined>();
  const { attendance } = item;
  const heading = t('attendance.title', { item: title });
  return (
    <Dialog
      title={heading}
      lead={attendance ? <p className="meta">{<CameWords attendance={attendance} />}</p> : undefined}
      width={620}
      onClose={close}
    >
      <div className="flow-4">
        {correcting ? (
          <>
            <h3>{t('attendance.correcting', { day: longDay(dayOf(correcting.at), language, today) })}</h3>
            <AttendanceForm key={correcting.attendanceId} corrects={correcting} itemKind={itemKind} itemId={itemId} />
          </>
        ) : null}
        {!correcting && may(item, 'record-attendance', readOnly) ? <AttendanceForm itemKind={itemKind} itemId={itemId} /> : null}
        {attendance ? (
          <section>
            <h3>{t('attendance.times')}</h3>
            <ul className="list row-t">
              {attendance.times.map((time) => (
                <TimeLine
                  key={time.attendanceId}
                  time={time}
                  onCorrect={may(item, 'correct-attendance', readOnly) ? setCorrecting : undefined}
                />
              ))}
            </ul>
          </section>
        ) : (
          <p className="row-t">{t('attendance.none')}</p>
        )}
      </div>
    </Dialog>
  );
}

function TimeLine({ time, onCorrect }: { time: Time; onCorrect?: (time: Time) => void }) {
  const words = useWords();
  const { t, language } = words;
  const today = useToday();
  const day = longDay(dayOf(time.at), language, today);
  const said = (one: { attendance: string; because: string | null }): string =>
    [words.code('came', one.attendance), ...(one.because ? [words.code('notCome', one.because)] : [])].join(', ');
  return (
    <li>
      <b>{day}</b>: {said(time)}. {time.note} <span className="meta">{time.who.name}</span>{' '}
      {onCorrect ? (
        <button type="button" className="as-link" onClick={() => onCorrect(time)}>
          {t('attendance.correct')}
          <span className="sr">: {day}</span>
        </button>
      ) : null}
      {time.was.map((was) => (
        <p className="was" key={was.recordedAt}>
          {t('attendance.was', { attendance: said(was), name: was.who.name, day: monthDay(dayOf(was.recordedAt), language, today) })}
        </p>
      ))}
      {time.reason ? <p className="row-t">{t('trend.because', { reason: time.reason })}</p> : null}
    </li>
  );
}
