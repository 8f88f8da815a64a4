import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { dayOf, longDay } from '../../../ui/dates.js';
import { DueMark } from '../../../ui/due-mark.js';
import { Note } from '../../../ui/note.js';
import { usePlan } from '../plan-context.js';
import { ReviewsHeld } from './reviews-held.js';

/** The plan's course: when it is looked at again, what was decided then, how it ended, and the way on. */
export function PlanCourse() {
  const { t } = useWords();
  const { board, file, readOnly, open } = usePlan();
  const rests = Boolean(board.closed) && file.state === 'closed' && file.allowed.includes('reopen-case');
  const may = (command: string): boolean => !readOnly && board.allowed.includes(command);
  const begun = board.version > 0;
  if (!board.review && !board.closed && board.reviews.length === 0 && !begun) return null;
  return (
    <section className="course" aria-label={t('review.next')}>
      {board.closed ? <Closed /> : null}
      <div className="line">
        {board.review ? (
          <span className="line line--tight">
            <b className="row-t">{t('review.next')}</b>
            <span className="course-due">
              <DueMark due={{ dueOn: board.review.dueOn }} />
            </span>
          </span>
        ) : null}
        {may('hold-review') ? (
          <Button look="outline" size="small" icon="check" onClick={() => open({ is: 'course', of: { is: 'review' } })}>
            {t('review.held')}
          </Button>
        ) : null}
        {begun && may('close-plan') ? (
          <Button look="quiet" size="small" onClick={() => open({ is: 'course', of: { is: 'close-plan' } })}>
            {t('plan.close')}
          </Button>
        ) : null}
        {rests && !readOnly ? <span className="meta">{t('caseEnd.planRests')}</span> : null}
        {may('reopen-plan') ? (
          <Button look="outline" size="small" onClick={() => open({ is: 'course', of: { is: 'reopen-plan' } })}>
            {t('plan.reopen')}
          </Button>
        ) : null}
        <ReviewsHeld />
      </div>
    </section>
  );
}

function Closed() {
  const words = useWords();
  const { t, language } = words;
  const today = useToday();
  const { closed } = usePlan().board;
  if (!closed) return null;
  const day = longDay(dayOf(closed.at), language, today);
  return (
    <Note tone="calm">
      <p>{t('plan.closed', { day, reason: words.code('planEnd', closed.reason) })}</p>
      {closed.words ? <p className="row-t">{closed.words}</p> : null}
      <p className="meta">{t('plan.closedBy', { name: closed.who.name })}</p>
    </Note>
  );
}
