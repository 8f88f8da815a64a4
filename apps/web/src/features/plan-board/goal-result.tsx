import type { OutcomeStatement, PlanGoal } from '../../api/plans.js';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { dayOf, longDay } from '../../ui/dates.js';
import { Icon } from '../../ui/icon.js';
import { ProvMark } from '../../ui/marks.js';
import { ProgramMark } from '../../ui/program-mark.js';
import { evidenceOf } from './course/evidence-of.js';

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
      <Statement statement={result} goal={goal} />
      {result.corrected.length > 0 ? (
        <details>
          <summary>
            <ProvMark occurredAt={result.occurredAt} recordedAt={result.recordedAt} corrected />
          </summary>
          {result.corrected.map((earlier) => (
            <div className="was" key={earlier.eventId}>
              <p>{words.t('result.was', { result: words.code('result', earlier.result) })}</p>
              <Statement statement={earlier} goal={goal} />
            </div>
          ))}
          {result.reason ? <p className="row-t">{words.t('result.because', { reason: result.reason })}</p> : null}
        </details>
      ) : null}
    </div>
  );
}

function Statement({ statement, goal }: { statement: OutcomeStatement; goal: PlanGoal }) {
  const words = useWords();
  const { t, language } = words;
  const today = useToday();
  const shown = evidenceOf(goal, words, today).filter(({ id }) => statement.evidenceIds.includes(id));
  return (
    <>
      {statement.evidence ? <p className="row-t">{statement.evidence}</p> : null}
      {shown.length > 0 ? (
        <p className="meta">
          {t('result.seen')}: {shown.map(({ label }) => label).join(' · ')}
        </p>
      ) : null}
      {statement.contributingPrograms.length > 0 ? (
        <span className="line line--tight">
          {statement.contributingPrograms.map((code) => (
            <ProgramMark key={code} code={code} />
          ))}
        </span>
      ) : null}
      <p className="meta">{t('result.by', { name: statement.who.name, day: longDay(dayOf(statement.recordedAt), language, today) })}</p>
    </>
  );
}
