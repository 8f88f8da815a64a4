import type { WordKey } from '../../app/words/catalogue.js';
import { useWords } from '../../app/words/words.js';
import { ChoiceField } from '../../ui/fields.js';
import { Note } from '../../ui/note.js';
import { MyFormDialog } from './my-form-dialog.js';
import type { MyPlan } from './my-page.js';
import { chosenOf, lacksReaders, placesOfTeam, type TeamPlace } from './my-plan.js';
import { OwnWords } from './own-words.js';
import { ReadersField, type Readers } from './readers-field.js';
import { useMyForm } from './use-my-form.js';

const NEEDS = [
  'housing',
  'food',
  'stable-income',
  'health-care',
  'child-care',
  'child-support',
  'home-based-care',
  'opportunity',
  'safety',
  'crisis',
] as const;
const OUTCOMES = [
  'children-stable',
  'children-develop',
  'economically-secure',
  'access-to-care-and-services',
  'safe-and-secure',
  'dignity-autonomy-choice',
] as const;
/** Words about these may mean that somebody is in danger now. */
const URGENT: readonly string[] = ['safety', 'crisis'];

interface Said extends Readers {
  readonly words: string;
  readonly need: string;
  readonly outcome: string;
}
const NOTHING_SAID: Said = { words: '', need: '', outcome: '' };

/** What is still to be said before it can stand in the plan. */
function missingIn({ words, need, outcome, sharedWith }: Said, places: readonly TeamPlace[]): WordKey | undefined {
  if (!words.trim()) return 'me.say.missingWords';
  if (!need) return 'me.say.missingNeed';
  if (!outcome) return 'me.say.missingOutcome';
  const lacks = lacksReaders(sharedWith, places);
  if (lacks === 'anybody') return 'me.say.missingReaders';
  return lacks === 'program' ? 'me.say.missingProgram' : undefined;
}

/** What the person wants, in their own words first; then what it is about and what it is for, in plain choices. */
export function SayWhatIWantDialog({ mine, onClose }: { mine: MyPlan; onClose: () => void }) {
  const { t } = useWords();
  const places = placesOfTeam(mine.file.team);
  const form = useMyForm<Said>(mine, {
    draft: 'want',
    initial: NOTHING_SAID,
    path: 'own-goals',
    body: ({ words, need, outcome, sharedWith }) => {
      const chosen = chosenOf(sharedWith, places);
      return { words: words.trim(), need, outcome, ...(chosen && { sharedWith: chosen }) };
    },
    mayWait: { item: mine.board.id, words: t('me.say') },
    onDone: onClose,
  });
  const { value, set } = form;
  const missing = missingIn(value, places);
  return (
    <MyFormDialog
      {...{ title: t('me.say'), width: 620, form, save: t('me.say.save'), text: value.words, onClose }}
      missing={missing && t(missing)}
    >
      <OwnWords form={form} name="words" label={t('me.say.words')} hint={t('me.say.wordsHint')} rows={4} most={4000} />
      <ChoiceField
        legend={t('me.say.need')}
        value={value.need || undefined}
        onChange={(need) => set({ need })}
        options={NEEDS.map((need) => ({ value: need, label: t(`me.need.${need}`) }))}
      />
      {URGENT.includes(value.need) ? (
        <Note tone="hold" icon="warning">
          {t('me.say.danger')}
        </Note>
      ) : null}
      <ChoiceField
        legend={t('me.say.outcome')}
        value={value.outcome || undefined}
        onChange={(outcome) => set({ outcome })}
        options={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`me.outcome.${outcome}`) }))}
      />
      <ReadersField places={places} value={value} set={set} />
      <p className="meta">{t('me.say.who')}</p>
    </MyFormDialog>
  );
}
