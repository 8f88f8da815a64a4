import type { PlanGoal } from '../../api/plans.js';
import { useWords } from '../../app/words/words.js';
import { MyFormDialog } from './my-form-dialog.js';
import type { MyPlan } from './my-page.js';
import { chosenOf, lacksReaders, placesOfTeam } from './my-plan.js';
import { NeedsNetwork } from './needs-network.js';
import { ReadersField, type Readers } from './readers-field.js';
import { useMyForm } from './use-my-form.js';

/** The person chooses anew who may read what they wrote. It holds as soon as it is saved, so it does not wait on the device. */
export function ReadersDialog({ mine, goal, onClose }: { mine: MyPlan; goal: PlanGoal; onClose: () => void }) {
  const { t } = useWords();
  const places = placesOfTeam(mine.file.team);
  const now = goal.sharing === 'named' ? goal.sharedWith : undefined;
  const form = useMyForm<Readers>(mine, {
    draft: `readers.${goal.goalId}`,
    initial: { sharedWith: chosenOf(now, places) },
    path: `own-goals/${goal.goalId}/readers`,
    body: ({ sharedWith }) => {
      const chosen = chosenOf(sharedWith, places);
      return chosen ? { sharedWith: chosen } : {};
    },
    onDone: onClose,
  });
  const lacks = lacksReaders(form.value.sharedWith, places);
  const missing = lacks && t(lacks === 'anybody' ? 'me.say.missingReaders' : 'me.say.missingProgram');
  return (
    <MyFormDialog {...{ title: t('me.readers'), width: 560, about: goal.title, form, save: t('me.readers.save'), missing, onClose }}>
      <ReadersField places={places} value={form.value} set={form.set} />
      <NeedsNetwork />
      <p className="meta">{t('me.readers.holds')}</p>
      {goal.actions.length > 0 ? <p className="meta">{t('me.readers.steps')}</p> : null}
    </MyFormDialog>
  );
}
