import type { TimelineEntry } from '../../../api/casework.js';
import { isWordKey } from '../../../app/words/catalogue.js';
import { useWords, type Words } from '../../../app/words/words.js';
import { dayOf, longDay } from '../../../ui/dates.js';

/** Values of a title that are codes, and the list of the catalogue that has their words. */
const CODED: Readonly<Record<string, string>> = {
  program: 'program',
  result: 'result',
  service: 'service',
  need: 'need',
  outcome: 'outcome',
  level: 'level',
  channel: 'channel',
  county: 'jurisdiction',
  organization: 'organization',
  provider: 'organization',
  owner: 'organization',
  handedOnTo: 'organization',
  fields: 'field',
  needs: 'need',
  services: 'service',
  contributingPrograms: 'program',
  language: 'language',
  deadline: 'deadline',
  stage: 'templateStage',
  attendance: 'came',
  because: 'notSaid',
  domain: 'need',
  instrument: 'scale',
};

/** The entry's title in words: the catalogue's sentence for its key or its type, filled with the entry's values. */
export function titleOf(entry: Pick<TimelineEntry, 'title' | 'type' | 'values'>, words: Words): string {
  const key = [entry.title, `timeline.${entry.title}`, `timeline.${entry.type}`].find(isWordKey);
  if (!key) return words.t('timeline.something');
  const values = Object.entries(entry.values ?? {}).map(([name, value]) => [name, inWords(name, value, words)]);
  return words.t(key, { item: words.t('timeline.item'), ...Object.fromEntries(values) });
}

/** The entry's title in the chosen language. */
export function useEntryTitle(entry: TimelineEntry): string {
  return titleOf(entry, useWords());
}

/** Numbers as they are, people by name, codes in words, days in words, lists as lists in words. */
function inWords(name: string, value: unknown, words: Words): string | number {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return new Intl.ListFormat(words.language).format(value.map((one) => String(inWords(name, one, words))));
  if (typeof value === 'object' && value !== null && 'name' in value) return String(value.name);
  const text = String(value);
  // The title of a task that a rule has raised.
  if (name === 'item' && isWordKey(text)) return words.t(text);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return longDay(text, words.language, dayOf(new Date()));
  const found = words.code(CODED[name] ?? name, text);
  return found === text ? words.code('program', text) : found;
}
