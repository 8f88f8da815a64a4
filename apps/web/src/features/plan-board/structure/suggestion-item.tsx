import { goalsOf } from '../../../api/plan-items.js';
import type { PlanGoal, Suggestion, SuggestionEvidence } from '../../../api/plans.js';
import { useWords } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { Tag } from '../../../ui/marks.js';
import { ProgramMark } from '../../../ui/program-mark.js';
import { may, usePlan } from '../plan-context.js';
import { EvidenceLine } from './evidence-line.js';

/** One suggestion: what, who would answer for it, how one gets there, what speaks for it and against it; and three ways on. */
export function SuggestionItem({ suggestion }: { suggestion: Suggestion }) {
  const words = useWords();
  const { t } = words;
  const { id, evidence, buildsOn, against, leftOutBecause } = suggestion;
  return (
    <li className="suggestion">
      <h3 className="item-t" id={`suggestion-${id}`}>
        {words.code('suggestion', id)}
      </h3>
      <div className="line">
        <ProgramMark code={suggestion.owner} />
        <Tag>{t('goal.need', { need: words.code('need', suggestion.need) })}</Tag>
        <span className="meta">{words.code('reach', suggestion.reach)}</span>
        {suggestion.interpreter ? <span className="meta">{t('suggestion.interpreter')}</span> : null}
      </div>
      {leftOutBecause ? <Facts label={words.code('suggestionAgainst', leftOutBecause)} facts={against} /> : null}
      <Facts label={t('suggestion.because')} facts={evidence} />
      <Facts label={t('suggestion.buildsOn')} facts={buildsOn} />
      <Ways suggestion={suggestion} />
    </li>
  );
}

function Facts({ label, facts }: { label: string; facts: readonly SuggestionEvidence[] }) {
  if (facts.length === 0) return null;
  return (
    <div className="row-t">
      <p>{label}</p>
      <ul>
        {facts.map((fact) => (
          <EvidenceLine key={`${fact.eventId}${fact.question ?? fact.codes.join()}`} fact={fact} />
        ))}
      </ul>
    </div>
  );
}

/** As a goal, as a step towards a goal of the same need, or not now. Nothing that was set aside is gone. */
function Ways({ suggestion }: { suggestion: Suggestion }) {
  const words = useWords();
  const { t } = words;
  const { board, readOnly, open } = usePlan();
  if (suggestion.state === 'taken') return null;
  const goals = goalsOf(board).filter((goal) => goal.need === suggestion.need && may(goal, 'agree-action', readOnly));
  const of = words.code('suggestion', suggestion.id);
  const step = (goal: PlanGoal): void => open({ is: 'structure', of: { is: 'action-from', goalId: goal.goalId, suggestion } });
  return (
    <div className="line">
      {goals.map((goal) => (
        <Button key={goal.goalId} look="outline" size="small" onClick={() => step(goal)}>
          {t('suggestion.asAction', { goal: goal.title ?? '' })}
          <span className="sr">: {of}</span>
        </Button>
      ))}
      <Button look="outline" size="small" onClick={() => open({ is: 'structure', of: { is: 'goal-from', suggestion } })}>
        {t('suggestion.asGoal')}
        <span className="sr">: {of}</span>
      </Button>
      {suggestion.state === 'open' ? (
        <Button look="quiet" size="small" onClick={() => open({ is: 'structure', of: { is: 'set-aside', suggestion } })}>
          {t('suggestion.aside')}
          <span className="sr">: {of}</span>
        </Button>
      ) : null}
    </div>
  );
}
