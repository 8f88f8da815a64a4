import type { DraftedForm } from '../../app/forms/drafted-form.js';
import { TextAreaField } from '../../ui/fields.js';

interface OwnWordsProps<Name extends string> {
  readonly form: Pick<DraftedForm<Record<Name, string>>, 'value' | 'set'>;
  readonly name: Name;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly rows?: number;
  /** The longest text that is taken. */
  readonly most: number;
}

/** Where the person writes in their own words, in the letters in which they are quoted afterwards. */
export function OwnWords<Name extends string>({ form, name, rows = 3, most, ...field }: OwnWordsProps<Name>) {
  const set = (typed: string): void => form.set({ [name]: typed } as Record<Name, string>);
  return <TextAreaField {...field} voice rows={rows} maxLength={most} value={form.value[name]} onChange={set} />;
}
