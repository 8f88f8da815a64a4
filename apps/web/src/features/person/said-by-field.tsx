import { useWords } from '../../app/words/words.js';
import { ChoiceField } from '../../ui/fields.js';

const SAID = ['person', 'family', 'worker', 'partner', 'record'] as const;

/** Who said it: the source of a value. */
export function SaidByField({ legend, value, onChange }: { legend: string; value: string; onChange: (said: string) => void }) {
  const { code } = useWords();
  return (
    <ChoiceField
      legend={legend}
      value={value}
      onChange={onChange}
      options={SAID.map((said) => ({ value: said, label: code('said', said) }))}
    />
  );
}
