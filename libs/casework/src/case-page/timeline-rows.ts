/** What the rows of the timeline share. */
import { PROGRAMS } from '#codes';
import { patch, put, streamIdOf, type DomainEvent, type Recorded, type RowChange } from '#event-sourcing';
import { CaseItem, TimelineEntry } from './case-page.entity.js';

/** Intake, triage and a person's facts are the county's and the Tribe's: no partner and no family member reads them here. */
const AGENCIES = [...PROGRAMS, 'olmsted-county', 'dodge-county', 'steele-county', 'prairie-island', 'state'];
export const FOR_AGENCIES = { sharing: 'named', sharedWith: AGENCIES } as const;
export const FOR_TEAM = { sharing: 'team', sharedWith: [] } as const;
export const FOR_ALL = { sharing: 'team-and-family', sharedWith: [] } as const;

/** What one type of event puts into its row. */
export interface Telling {
  readonly kind: string;
  readonly itemId?: string;
  /** What it tells of beside that: it must be shared with the reader too. */
  readonly otherItemId?: string;
  /** Beside what the item says; both must allow it. Everybody on the case, if left out. */
  readonly sharing?: string;
  readonly sharedWith?: readonly string[];
  readonly values?: Record<string, string | number | boolean | readonly string[] | undefined>;
  readonly words?: string;
  readonly voice?: string;
  readonly correctsEventId?: string;
  /** Another id than the stream's, such as the triage of a screening. */
  readonly aboutId?: string;
}

type About = 'case' | 'plan' | 'intake' | 'triage' | 'person';

/** The row of an event. */
export function entry(event: Recorded, about: About, telling: Telling): RowChange {
  const { id: eventId, position, type, metadata } = event;
  const { actor, occurredAt, recordedAt, program } = metadata;
  const { values = {}, sharing, sharedWith, itemId = null, otherItemId = null, words = null, voice = null } = telling;
  const { correctsEventId = null, aboutId, kind } = telling;
  const known: Record<string, string | number | boolean | readonly string[]> = {};
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (value !== undefined) known[name] = value;
  }
  // Written out: there is one for almost every event of the log.
  const row: TimelineEntry = {
    eventId,
    position,
    about,
    aboutId: aboutId ?? streamIdOf(event.stream),
    type,
    kind,
    itemId,
    otherItemId,
    sharing: sharing ?? FOR_ALL.sharing,
    sharedWith: [...(sharedWith ?? [])],
    values: known,
    personIds: [...(event.subjects ?? [])],
    words,
    voice,
    correctsEventId,
    actorId: actor.id,
    actorRole: actor.role,
    organization: actor.organization,
    program: program ?? null,
    occurredAt,
    recordedAt,
  };
  return put(TimelineEntry, { eventId }, row);
}

/** Makes the handler of one type of event. `items` are what it changes of goals, actions, tasks and the like. */
export function tells<E extends DomainEvent>(
  about: About,
  telling: (event: Recorded<E>) => Telling,
  items: (event: Recorded<E>) => readonly RowChange[] = () => [],
): (event: Recorded<E>) => readonly RowChange[] {
  return (event) => [entry(event, about, telling(event)), ...items(event)];
}

/** A new item, with who may see it. */
export function newItem(event: Recorded, itemId: string, values: Partial<CaseItem> & { kind: string }): RowChange {
  const nothing = {
    parentId: null,
    title: null,
    code: null,
    why: null,
    sharing: null,
    sharedWith: [],
    formerly: [],
    open: true,
    dueOn: null,
    actorId: null,
    program: null,
  };
  const row: CaseItem = { ...nothing, itemId, aboutId: streamIdOf(event.stream), personIds: [...(event.subjects ?? [])], ...values };
  return put(CaseItem, { itemId }, row);
}

/** What has changed of an item; fields that are undefined stay. */
export function itemNow(itemId: string, values: Partial<CaseItem>): RowChange {
  const stated = statedOf(values);
  return patch(CaseItem, { itemId }, (row) => ({ ...row, ...stated }));
}

/** The same, of an item that may be shared anew by it: who could see it until then is kept with the position of the change. */
export function itemRevised({ position }: Recorded, itemId: string, values: Partial<CaseItem>): RowChange {
  const stated = statedOf(values);
  const isSharedAnew = 'sharing' in stated || 'sharedWith' in stated;
  return patch(CaseItem, { itemId }, (row) => {
    const { sharing, sharedWith, formerly } = row;
    return { ...row, ...stated, formerly: isSharedAnew ? [...formerly, { position, sharing, sharedWith }] : formerly };
  });
}

const statedOf = (values: Partial<CaseItem>): Partial<CaseItem> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
