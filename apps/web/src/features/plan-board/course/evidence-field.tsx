import type { PlanGoal } from '../../../api/plans.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { CheckField } from '../../../ui/fields.js';
import { evidenceOf } from './evidence-of.js';

/** What has been recorded for the goal and may show what came of it; whoever records the outcome ticks it. */
export function EvidenceField({
  goal,
  value,
  onChange,
}: {
  goal: PlanGoal;
  value: readonly string[];
  onChange: (ids: readonly string[]) => void;
}) {
  const words = useWords();
  const all = evidenceOf(goal, words, useToday());
  if (all.length === 0) return null;
  return (
    <fieldset className="field">
      <legend className="usa-label">
        {words.t('result.evidenceFrom')} <span className="usa-hint">{words.t('form.optional')}</span>
      </legend>
      <div className="radios">
        {all.map(({ id, label }) => (
          <CheckField
            key={id}
            label={label}
            checked={value.includes(id)}
            onChange={(on) => onChange(on ? [...value, id] : value.filter((one) => one !== id))}
          />
        ))}
      </div>
    </fieldset>
  );
}
