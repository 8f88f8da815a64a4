import { useWords } from '../../../app/words/words.js';
import { placeName } from '../../../ui/program-mark.js';
import { useFieldValue } from '../field-words.js';

/** Fields whose values are codes, by the list that has their words. */
const CODES: Readonly<Record<string, string>> = {
  outcome: 'outcome',
  need: 'need',
  measure: 'measureOf',
  unit: 'unit',
  result: 'result',
  state: 'itemState',
  service: 'service',
};

/** Says a recorded value as the screens say it, whatever its field. */
export function useRecordedValue(): (field: string, text: string | null) => string {
  const words = useWords();
  const fieldValue = useFieldValue();
  return (field, text) => {
    if (field === 'aboutIds') return fieldValue(field, text ?? '');
    if (text === null || text === '') return words.t('history.cleared');
    const list = CODES[field];
    if (list) return words.code(list, text);
    if (field === 'mandated') return words.t(text === 'true' ? 'history.yes' : 'history.no');
    if (field === 'provider' || field === 'program' || field === 'handedOnTo') return placeName(text, words);
    if (field === 'contributingPrograms') {
      return new Intl.ListFormat(words.language).format(text.split(',').map((code) => placeName(code, words)));
    }
    return fieldValue(field, text);
  };
}
