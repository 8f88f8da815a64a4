import { useWords } from '../../app/words/words.js';
import { CheckField, ChoiceField } from '../../ui/fields.js';
import { placeName } from '../../ui/program-mark.js';
import type { TeamPlace } from './my-plan.js';

/** Who may read what the person wants: the whole team, or only some of it. `sharedWith`: undefined for the whole team. */
export interface Readers {
  readonly sharedWith?: readonly string[];
}

interface ReadersFieldProps {
  readonly places: readonly TeamPlace[];
  readonly value: Readers;
  readonly set: (change: Readers) => void;
}

/** The team as the person knows it: each place with the names of everybody who can read what is shared with it. */
export function ReadersField({ places, value, set }: ReadersFieldProps) {
  const words = useWords();
  const { t } = words;
  const { sharedWith } = value;
  const toggle = (key: string, on: boolean): void =>
    set({ sharedWith: on ? [...(sharedWith ?? []), key] : sharedWith?.filter((one) => one !== key) });
  return (
    <div className="flow-2">
      <ChoiceField
        legend={t('me.say.readers')}
        value={sharedWith ? 'some' : 'all'}
        onChange={(chosen) => set({ sharedWith: chosen === 'some' ? [] : undefined })}
        options={[
          { value: 'all', label: t('me.say.readers.all') },
          // Without a program among them nobody could work on it: then there is nothing to choose.
          ...(sharedWith || places.some(({ kind }) => kind === 'program') ? [{ value: 'some', label: t('me.say.readers.some') }] : []),
        ]}
      />
      {sharedWith
        ? places.map(({ key, names }) => (
            <CheckField
              key={key}
              label={`${new Intl.ListFormat(words.language).format(names)}, ${placeName(key, words)}`}
              checked={sharedWith.includes(key)}
              onChange={(on) => toggle(key, on)}
            />
          ))
        : null}
    </div>
  );
}
