import { useWords } from '../../app/words/words.js';
import { CheckField } from '../../ui/fields.js';
import { usePlan } from './plan-context.js';

/** The names of people of the case, as a list in words; empty where all of them are meant. */
export function useNames(): (ids: readonly string[]) => string {
  const words = useWords();
  const { file } = usePlan();
  const nameOf = (id: string): string => file.people.find((person) => person.id === id)?.name ?? words.t('plan.thePerson');
  return (ids) => new Intl.ListFormat(words.language).format(ids.map(nameOf));
}

/** Whom a step or a service is about; nothing where it is about the whole family. */
export function About({ ids }: { ids: readonly string[] }) {
  const { t } = useWords();
  const names = useNames();
  return ids.length > 0 ? <span className="meta waited">{t('mark.about', { names: names(ids) })}</span> : null;
}

/** Whom of the family something is about; nobody chosen: all of them. Of one person there is nothing to choose. */
export function AboutField({ value, onChange }: { value: readonly string[]; onChange: (ids: string[]) => void }) {
  const { t } = useWords();
  const { file, board } = usePlan();
  const people = file.people.filter(({ id }) => board.personIds.includes(id));
  if (people.length < 2) return null;
  const toggle = (id: string, on: boolean): void => onChange(on ? [...value, id] : value.filter((one) => one !== id));
  return (
    <fieldset className="field">
      <legend className="usa-label">{t('field.aboutIds')}</legend>
      <span className="usa-hint">{t('action.aboutHint')}</span>
      <div className="radios">
        {people.map(({ id, name }) => (
          <CheckField key={id} label={name ?? t('plan.thePerson')} checked={value.includes(id)} onChange={(on) => toggle(id, on)} />
        ))}
      </div>
    </fieldset>
  );
}
