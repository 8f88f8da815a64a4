import { useCodes } from '../../../api/codes.js';
import { useWords } from '../../../app/words/words.js';
import { placeName } from '../../../ui/program-mark.js';
import { ChooseField } from './choose-field.js';
import { PERSON_DIED, type Closing, type OpenInPlan } from './closing.js';
import './open-ends.css';

interface OpenEndsProps {
  readonly open: OpenInPlan;
  /** Codes of the programs and organizations that can go on with something. */
  readonly places: readonly string[];
  readonly value: Closing;
  readonly onChange: (change: Partial<Closing>) => void;
}

/** Everything that is open in the plan, each with its end to choose. */
export function OpenEnds({ open, places, value, onChange }: OpenEndsProps) {
  return (
    <>
      <OpenGoals goals={open.goals} value={value.goals} onChange={(goals) => onChange({ goals })} />
      <OpenItems
        items={open.items}
        places={places}
        died={value.reason === PERSON_DIED}
        value={value.items}
        onChange={(items) => onChange({ items })}
      />
    </>
  );
}

interface ListOf {
  readonly value: Readonly<Record<string, string>>;
  readonly onChange: (value: Record<string, string>) => void;
}

function OpenGoals({ goals, value, onChange }: ListOf & { goals: OpenInPlan['goals'] }) {
  const words = useWords();
  const { goalCloseReasons } = useCodes();
  if (goals.length === 0) return null;
  const reasons = [
    { value: '', label: words.t('course.choose') },
    ...goalCloseReasons.map((code) => ({ value: code, label: words.code('goalEnd', code) })),
  ];
  return (
    <fieldset className="open-ends">
      <legend>{words.t('plan.closeGoals')}</legend>
      {goals.map(({ id, title }) => (
        <ChooseField
          key={id}
          label={title}
          value={value[id] ?? ''}
          onChange={(reason) => onChange({ ...value, [id]: reason })}
          options={reasons}
        />
      ))}
    </fieldset>
  );
}

interface ItemsOf extends ListOf {
  readonly items: OpenInPlan['items'];
  readonly places: readonly string[];
  readonly died: boolean;
}

function OpenItems({ items, places, died, value, onChange }: ItemsOf) {
  const words = useWords();
  const { t } = words;
  if (items.length === 0) return null;
  const handedOn = places.map((code) => ({ value: code, label: t('plan.becomes.handed-on', { place: placeName(code, words) }) }));
  const choices = (mandated: boolean) => [
    { value: '', label: t(mandated ? 'plan.becomes.required' : 'course.choose') },
    ...(mandated && !died ? [] : [{ value: 'ended', label: t(mandated ? 'plan.becomes.dutyEnded' : 'plan.becomes.ended') }]),
    ...handedOn,
  ];
  return (
    <fieldset className="open-ends">
      <legend>{t('plan.closeItems')}</legend>
      {items.map(({ id, title, mandated }) => (
        <ChooseField
          key={id}
          label={title}
          value={value[id] ?? ''}
          onChange={(becomes) => onChange({ ...value, [id]: becomes })}
          options={choices(mandated)}
        />
      ))}
    </fieldset>
  );
}
