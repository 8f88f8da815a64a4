import { placeName } from './reading/place.js';
import type { Breakdown } from './reading/measure-question.js';

const PROGRAM_NAMES: Readonly<Record<string, string>> = {
  housing: 'Housing stability',
  'food-cash': 'Food and cash',
  'child-support': 'Child support',
  'child-protection': 'Child protection',
  none: 'No program yet',
};

const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Spanish',
  so: 'Somali',
  hmn: 'Hmong',
  kar: 'Karen',
  other: 'Another language',
  'not-asked': 'Not asked',
};

/** English names of the rows, for readers without the catalogue (exports, scripts); screens take their words by the key. */
export function labelOf(by: Breakdown, key: string): string {
  switch (by) {
    case 'county':
      return placeName(key);
    case 'program':
      return PROGRAM_NAMES[key] ?? key;
    case 'language':
      return LANGUAGE_NAMES[key] ?? key;
    case 'month':
      return key;
  }
}
