import { goalsOf } from '../../../api/plan-items.js';
import type { PlanBoard } from '../../../api/plans.js';
import { useWords } from '../../../app/words/words.js';
import './ending.css';

/** What came of each goal that ended: its outcome, or why it ended without one. */
export function GoalEnds({ board }: { board: PlanBoard }) {
  const words = useWords();
  const { t } = words;
  const ended = goalsOf(board).filter(({ state }) => state !== 'open');
  if (ended.length === 0) return null;
  return (
    <div className="row-t">
      <b>{t('caseEnd.cameOf')}</b>
      <ul className="goal-ends">
        {ended.map(({ goalId, title, result, closedBecause }) => (
          <li key={goalId}>
            {t('caseEnd.goal', {
              goal: title ?? '',
              result: result ? words.code('result', result.result) : closedBecause ? words.code('goalEnd', closedBecause) : '',
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
