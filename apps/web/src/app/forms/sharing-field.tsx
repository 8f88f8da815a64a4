import { placeName } from '../../ui/program-mark.js';
import { CheckField, ChoiceField } from '../../ui/fields.js';
import { useWords } from '../words/words.js';

/** True where only some may see it and nobody is chosen: the service does not take that. */
export function namesNobody({ sharing, sharedWith }: { sharing: string; sharedWith: readonly string[] }): boolean {
  return sharing === 'named' && sharedWith.length === 0;
}

/** With whom something is shared: the family and the whole team, the team, or some programs and organizations only. */
export function SharingField({
  sharing,
  sharedWith,
  among,
  onChange,
}: {
  sharing: string;
  sharedWith: readonly string[];
  /** Codes of the programs and organizations on the case, in the order they joined it. */
  among: readonly string[];
  onChange: (change: { sharing: string; sharedWith: string[] }) => void;
}) {
  const words = useWords();
  const nameOf = (code: string): string => placeName(code, words);
  const toggle = (code: string, on: boolean): void =>
    onChange({ sharing, sharedWith: on ? [...sharedWith, code] : sharedWith.filter((one) => one !== code) });
  return (
    <div>
      <ChoiceField
        legend={words.t('form.whoCanSee')}
        value={sharing}
        onChange={(next) => onChange({ sharing: next, sharedWith: next === 'named' ? [...sharedWith] : [] })}
        options={['team-and-family', 'team', 'named'].map((value) => ({ value, label: words.code('sharing', value) }))}
      />
      {sharing === 'named' ? (
        <div className="radios" role="group" aria-label={words.t('form.whoCanSee')}>
          {among.map((code) => (
            <CheckField key={code} label={nameOf(code)} checked={sharedWith.includes(code)} onChange={(on) => toggle(code, on)} />
          ))}
        </div>
      ) : null}
    </div>
  );
}
