import { useCodes } from '../../../api/codes.js';
import { useWords } from '../../../app/words/words.js';
import { ChoiceField } from '../../../ui/fields.js';

/** Every step of a scale, side by side, by its number or its own words. Nothing is chosen beforehand. */
export function ScaleAnswer({ scale, value, onChange }: { scale: string; value: string; onChange: (value: string) => void }) {
  const words = useWords();
  const known = useCodes().scales.find(({ id }) => id === scale);
  if (!known) return null;
  const count = Math.round((known.to - known.from) / known.step) + 1;
  const steps = Array.from({ length: count }, (_, index) => String(known.from + index * known.step));
  return (
    <ChoiceField
      legend={words.code('scale', scale)}
      hint={known.levels ? undefined : words.t('scale.pick', { from: known.from, to: known.to })}
      value={value || undefined}
      onChange={onChange}
      options={steps.map((step) => ({ value: step, label: known.levels ? words.code('gas', step) : step }))}
    />
  );
}
