import type { OutcomeStatement, PlanGoal } from '../../api/plans.js';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { dayOf, longDay } from '../../ui/dates.js';
import { Icon } from '../../ui/icon.js';
import { ProvMark } from '../../ui/marks.js';

/** What came of the goal: the result, what shows it, and every value that was stated before. */
export function GoalResult({ goal }: { goal: PlanGoal }) {
  const words = useWords();
  const { result } = goal;
  if (!result) return null;
  return (
    <div className="result">
      <p className="due due--done">
        <Icon name="check_circle" />
        <span>{words.t('result.is', { result: words.code('result', result.result) })}</span>
      </p>
      <Statement statement={result} />
      {result.corrected.length > 0 ? (
        <details>
          <summary>
            <ProvMark occurredAt={result.occurredAt} recordedAt={result.recordedAt} corrected />
          </summary>
          {result.corrected.map((earlier) => (
            <div className="was" key={earlier.eventId}>
              <p>{words.t('result.was', { result: words.code('result', earlier.result) })}</p>
              <Statement statement={earlier} />
            </div>
          ))}
          {result.reason ? <p className="row-t">{words.t('result.because', { reason: result.reason })}</p> : null}
        </details>
      ) : null}
    </div>
  );
}

function Statement({ statement }: { statement: OutcomeStatement }) {
  const { t, language } = useWords();
  const today = useToday();
  return (
    <>
      {statement.evidence ? <p className="row-t">{statement.evidence}</p> : null}
      <p className="meta">{t('result.by', { name: statement.who.name, day: longDay(dayOf(statement.recordedAt), language, today) })}</p>
    </>
  );
}
