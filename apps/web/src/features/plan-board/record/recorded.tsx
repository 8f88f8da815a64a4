import { Voice } from '../../../ui/marks.js';
import { useRecordedValue } from './recorded-value.js';

/** A recorded value as the screens show it; a person's own words stay a quotation. */
export function Recorded({ field, text }: { field: string; text: string | null }) {
  const say = useRecordedValue();
  return field === 'words' && text ? <Voice words={text} /> : say(field, text);
}
