import type { PlanGoal } from '../../../api/plans.js';
import { useOpenItem } from '../../../app/live/presence.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { longDay } from '../../../ui/dates.js';
import { Dialog } from '../../../ui/dialog.js';
import { DateField, TextAreaField, TextField } from '../../../ui/fields.js';
import { Voice } from '../../../ui/marks.js';
import { ConflictFlag } from '../conflict-flag.js';
import { may, usePlan } from '../plan-context.js';
import { valueWords } from '../progress.js';
import { numberTyped } from '../number-typed.js';
import { PastFields, useNamedPast } from '../record/past-fields.js';
import { EditField } from './edit-field.js';
import { SharingEdit } from './sharing-edit.js';

/** Change a goal: its words, its short name, its target, its date; each by itself. */
export function GoalDialog({ goal }: { goal: PlanGoal }) {
  const { t, language } = useWords();
  const today = useToday();
  const { close, readOnly } = usePlan();
  useOpenItem(goal.goalId);
  const common = { editable: may(goal, 'revise-goal', readOnly), itemPath: `goals/${goal.goalId}`, revision: goal.revision };
  return (
    <Dialog title={t('goal.change')} lead={<p className="meta">{goal.title}</p>} width={720} onClose={close}>
      {goal.conflict ? <ConflictFlag conflict={goal.conflict} /> : null}
      <dl className="edit-fields">
        <EditField
          {...common}
          editable={common.editable && !goal.ownHand}
          label={t('field.words')}
          shown={<OwnWords goal={goal} />}
          text={goal.words ?? ''}
          body={(words) => ({ words: words.trim() })}
          input={(text, onChange) => (
            <TextAreaField label={t('field.words')} voice value={text} maxLength={4000} autoFocus onChange={onChange} />
          )}
        />
        <EditField
          {...common}
          label={t('field.title')}
          shown={goal.title}
          text={goal.title ?? ''}
          body={(title) => ({ title: title.trim() })}
          input={(text, onChange) => <TextField label={t('field.title')} value={text} maxLength={200} autoFocus onChange={onChange} />}
        />
        <EditField
          {...common}
          label={t('field.target')}
          shown={valueWords(goal.target, goal.unit, language)}
          text={String(goal.target)}
          body={(text) => ({ target: numberTyped(text) })}
          input={(text, onChange) => <TextField label={t('field.target')} inputMode="decimal" value={text} autoFocus onChange={onChange} />}
        />
        <EditField
          {...common}
          label={t('field.targetDate')}
          shown={goal.targetDate ? longDay(goal.targetDate, language, today) : t('due.none')}
          text={goal.targetDate ?? ''}
          body={(targetDate) => ({ targetDate })}
          input={(text, onChange) => <DateField label={t('field.targetDate')} value={text} autoFocus onChange={onChange} />}
        />
        <SharingEdit {...common} editable={common.editable && !goal.ownHand} item={goal} />
        <GoalPast goal={goal} />
      </dl>
    </Dialog>
  );
}

/** The words as they were said; those that somebody wrote themselves are theirs to change. */
function OwnWords({ goal }: { goal: PlanGoal }) {
  const { t } = useWords();
  return <Voice words={goal.words ?? ''} by={goal.ownHand ? t('goal.wordsStand') : undefined} />;
}

/** What is not edited here: what it belongs to, where they started, what was measured and what came of it; each with its history. */
function GoalPast({ goal }: { goal: PlanGoal }) {
  const words = useWords();
  const named = useNamedPast(goal);
  const amount = (value: number): string => valueWords(value, goal.unit, words.language);
  const fields = [
    { field: 'outcome', shown: words.code('outcome', goal.outcome) },
    { field: 'need', shown: words.code('need', goal.need) },
    { field: 'baseline', shown: amount(goal.baseline) },
    ...named,
    ...(goal.progress.length > 0 ? [{ field: 'progress', shown: amount(goal.current) }] : []),
    ...(goal.result ? [{ field: 'result', shown: words.code('result', goal.result.result) }] : []),
  ];
  return <PastFields itemId={goal.goalId} fields={fields} />;
}
