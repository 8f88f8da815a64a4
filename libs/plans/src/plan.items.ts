/**
 * Goals and actions are edited field by field by many at once. Each keeps the history of every field, so that an
 * edit made from an older look can be told to overlap or not, and "before" can still be shown.
 */
import type { PlanEvent } from './plan.events.js';

/** Values by field as text: what conflicts compare, keep and show. An absent value is the empty text. */
export type Texts = Readonly<Record<string, string>>;

export interface FieldValue {
  /** Revision of the event that set it. */
  readonly revision: number;
  readonly value: string;
  /** Who set it and when. */
  readonly by: string;
  readonly at: string;
}

export interface Item {
  /** Revision of the last event about the item: its `ETag`. */
  readonly revision: number;
  /** Per field, oldest first; the last one stands. */
  readonly fields: Readonly<Record<string, readonly FieldValue[]>>;
}

/** The fields that may be edited, and how their values are read back from text. */
export const GOAL_FIELDS = ['title', 'words', 'target', 'targetDate', 'sharing', 'sharedWith'] as const;
export const ACTION_FIELDS = ['title', 'dueOn', 'owner', 'doer', 'actorId', 'waitsFor', 'aboutIds', 'sharing', 'sharedWith'] as const;
const LISTS: readonly string[] = ['aboutIds', 'sharedWith'];
/** Who can see an item is one choice: half of one beside half of another is what nobody chose. */
const READERS: readonly string[] = ['sharing', 'sharedWith'];
/** Stated once and not edited; the text that people agree to says them. */
const STATED_FIELDS = ['saidBy', 'baseline', 'unit', 'legalBasis'] as const;
const FIELDS = new Set<string>([...GOAL_FIELDS, ...ACTION_FIELDS, ...STATED_FIELDS]);

/** The text of one value. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? [...value].sort().join(',') : String(value);
}

/** The value that a text stands for; undefined for the empty text. */
export function valueOf(field: string, text: string): string | number | readonly string[] | undefined {
  if (LISTS.includes(field)) return text === '' ? [] : text.split(',');
  if (text === '') return undefined;
  return field === 'target' ? Number(text) : text;
}

/** The editable fields that an event states, as text. A field that an edit names without a value was emptied. */
export function textsOf(event: { readonly data: object; readonly personal?: object }): Texts {
  const { fields: named = [] } = event.data as { readonly fields?: readonly string[] };
  const emptied = named.map((field) => [field, '']);
  const stated = Object.entries({ ...event.data, ...event.personal }).filter(([, value]) => value !== undefined);
  const texts = [...emptied, ...stated.map(([field, value]) => [field, textOf(value)])];
  return Object.fromEntries(texts.filter(([field]) => FIELDS.has(field!)));
}

/** What a caller's id stands for: never a member that every object has, such as `constructor`. */
export function byId<T>(all: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(all, id) ? all[id] : undefined;
}

/** The value of a field that stands now. */
export function currentOf(item: Item, field: string): string {
  return item.fields[field]?.at(-1)?.value ?? '';
}

interface Editing {
  readonly revision: number;
  readonly metadata: { readonly actor: { readonly id: string }; readonly recordedAt: string };
}

/** The item after an event that set these fields. */
export function withEdit<I extends Item | undefined>(
  item: I,
  texts: Texts,
  { revision, metadata }: Editing,
): (I extends Item ? I : object) & Item {
  const fields = { ...item?.fields };
  for (const [field, value] of Object.entries(texts)) {
    fields[field] = [...(fields[field] ?? []), { revision, value, by: metadata.actor.id, at: metadata.recordedAt }];
  }
  return { ...item, fields, revision } as (I extends Item ? I : object) & Item;
}

/** What becomes of an edit that was made from an older look at the item. */
export interface WeighedEdit {
  /** Fields that nobody else changed meanwhile: they are saved. */
  readonly saved: Texts;
  /** Fields that another changed meanwhile to another value: both values are kept. */
  readonly overlap?: {
    readonly fields: readonly string[];
    readonly yours: Texts;
    readonly theirs: Texts;
    readonly before: Texts;
    readonly theirsBy: string;
    readonly theirsAt: string;
  };
}

function at(history: readonly FieldValue[], revision: number): string {
  return history.findLast((value) => value.revision <= revision)?.value ?? '';
}

/**
 * Parts an edit into what can be saved and what overlaps with a change since `expectedRevision`. It does not matter
 * who made that change: what the editor had not seen is not overwritten. The same value twice is no conflict.
 */
export function weighEdit(item: Item, change: Texts, expectedRevision: number): WeighedEdit {
  const different = Object.keys(change).filter((field) => change[field] !== currentOf(item, field));
  const isNew = (field: string): boolean => (item.fields[field]?.at(-1)?.revision ?? -1) > expectedRevision;
  const isAboutReaders = different.some((field) => READERS.includes(field) && isNew(field));
  const moved = different.filter((field) => isNew(field) || (isAboutReaders && READERS.includes(field)));
  const pick = (fields: readonly string[], value: (field: string) => string): Texts =>
    Object.fromEntries(fields.map((field) => [field, value(field)]));
  const saved = pick(
    different.filter((field) => !moved.includes(field)),
    (field) => change[field]!,
  );
  if (moved.length === 0) return { saved };
  const latest = moved.flatMap((field) => item.fields[field]?.at(-1) ?? []).reduce((a, b) => (b.revision > a.revision ? b : a));
  return {
    saved,
    overlap: {
      fields: moved,
      yours: pick(moved, (field) => change[field]!),
      theirs: pick(moved, (field) => currentOf(item, field)),
      before: pick(moved, (field) => at(item.fields[field] ?? [], expectedRevision)),
      theirsBy: latest.by,
      theirsAt: latest.at,
    },
  };
}

const PERSONAL = new Set(['title', 'words']);

/** The parts of a Revised event that set these fields. */
export function revisedParts(texts: Texts): { fields: string[]; data: Record<string, never>; personal: Record<string, string> } {
  const fields = Object.keys(texts).sort();
  const values = (personal: boolean): [string, unknown][] =>
    fields.filter((field) => PERSONAL.has(field) === personal).map((field) => [field, valueOf(field, texts[field]!)]);
  return {
    fields,
    data: Object.fromEntries(values(false)) as Record<string, never>,
    personal: Object.fromEntries(values(true)) as Record<string, string>,
  };
}

/** Type of the conflict event, for those that read it back. */
export type KeptConflict = Extract<PlanEvent, { type: 'EditConflictKept' }>;
