import { placeName } from '../../ui/program-mark.js';
import { useQuery } from '@tanstack/react-query';
import { actionsOf } from '../../api/plan-items.js';
import { workersQuery } from '../../api/session.js';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { longDay } from '../../ui/dates.js';
import { useNames } from './about.js';
import { usePlan } from './plan-context.js';

/** The names of fields, as a list in words: `due date and who does it`. */
export function useFieldNames(fields: readonly string[]): string {
  const words = useWords();
  return new Intl.ListFormat(words.language).format(fields.map((field) => words.code('field', field)));
}

/** Says the kept text of a field as the screens say it: a day in words, a program by name, a person by name. */
export function useFieldValue(): (field: string, text: string | undefined) => string {
  const words = useWords();
  const today = useToday();
  const { board, file } = usePlan();
  const workers = useQuery(workersQuery).data?.items ?? [];
  const people = [...workers, ...file.team.map(({ who }) => who)];
  const place = (code: string): string => placeName(code, words);
  const names = useNames();
  return (field, text) => {
    if (field === 'aboutIds') return text ? names(text.split(',')) : words.t('action.aboutAll');
    if (!text) return words.t('field.empty');
    if (field === 'dueOn' || field === 'targetDate') return longDay(text, words.language, today);
    if (field === 'owner') return place(text);
    if (field === 'doer') return words.code('doer', text);
    if (field === 'sharing') return words.code('sharing', text);
    if (field === 'sharedWith') return new Intl.ListFormat(words.language).format(text.split(',').map(place));
    if (field === 'actorId') return people.find(({ id }) => id === text)?.name ?? words.t('field.somebodyElse');
    if (field === 'waitsFor') return actionsOf(board).find((action) => action.actionId === text)?.title ?? words.t('field.anotherAction');
    return text;
  };
}
