import { createContext, useContext } from 'react';
import type { ContactForm, Missing } from './contact-form.js';

/** What every section of the form works with. */
export interface ContactTools {
  readonly form: ContactForm;
  set(change: Partial<ContactForm>): void;
  /** Sentences of what is missing, once the worker has tried to go on. */
  readonly missing: readonly Missing[];
  /** Words that were recorded before this page was opened, in order. */
  readonly recorded: readonly { readonly words: string; readonly who: string; readonly at: string }[];
  /** True once the contact itself is on the server: how it reached us stands. */
  readonly begun: boolean;
  /** While the commands go out nothing changes. */
  readonly busy: boolean;
}

const ContactContext = createContext<ContactTools | undefined>(undefined);

/** Gives the sections their form. */
export const ContactProvider = ContactContext.Provider;

export function useContact(): ContactTools {
  const tools = useContext(ContactContext);
  if (!tools) throw new Error('A section of the contact needs a ContactProvider');
  return tools;
}

/** The key of the sentence of what is missing at a field, if the worker has tried to go on. */
export function useMissing(field: Missing['field']): Missing['key'] | undefined {
  return useContact().missing.find((one) => one.field === field)?.key;
}

/** Brings the eye and the focus to a part of the form. */
export function goTo(id: string): void {
  const place = document.getElementById(id);
  if (!place) return;
  const isSection = place.tagName === 'SECTION' && place.tabIndex === -1 && place.hasAttribute('tabindex');
  const field = isSection ? undefined : place.querySelector<HTMLElement>('input:not([disabled]), textarea, select, button');
  (field ?? place).focus({ preventScroll: true });
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
}
