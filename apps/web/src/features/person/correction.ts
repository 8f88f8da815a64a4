import { readBirth } from '../take-contact/birth.js';
import type { Correctable } from './person-facts.js';

/** What is typed in a correction: only the fields of its kind are used. */
export interface CorrectionForm {
  readonly given: string;
  readonly family: string;
  readonly birth: string;
  readonly language: string;
  readonly groups: readonly string[];
  readonly value: string;
  readonly safeFor: readonly string[];
  readonly reason: string;
  readonly said: string;
}

/** The form of a correction begins with the value as it stands. */
export function correctionOf(fact: Correctable): CorrectionForm {
  const empty: CorrectionForm = {
    given: '',
    family: '',
    birth: '',
    language: '',
    groups: [],
    value: '',
    safeFor: [],
    reason: '',
    said: 'person',
  };
  switch (fact.kind) {
    case 'name':
      return { ...empty, given: fact.given, family: fact.family };
    case 'birth':
      return { ...empty, birth: fact.value };
    case 'demographics':
      return { ...empty, language: fact.language, groups: fact.groups };
    case 'contact-point':
      return { ...empty, value: fact.value, safeFor: fact.safeFor };
  }
}

/** The right value as the command takes it; `undefined` while it cannot be read or nothing stands there. */
export function rightValue(fact: Correctable, form: CorrectionForm, today: string): Record<string, unknown> | undefined {
  switch (fact.kind) {
    case 'name':
      return form.given.trim() ? { name: { given: form.given.trim(), family: form.family.trim(), use: fact.use } } : undefined;
    case 'birth': {
      const read = readBirth(form.birth, today);
      if (!read) return undefined;
      return {
        birth: {
          birthDate: read.birthDate,
          birthEstimated: read.estimated,
        },
      };
    }
    case 'demographics':
      return { demographics: { language: form.language, groups: form.groups } };
    case 'contact-point':
      return form.value.trim() ? { contactPoint: { kind: fact.pointKind, value: form.value.trim(), safeFor: form.safeFor } } : undefined;
  }
}
