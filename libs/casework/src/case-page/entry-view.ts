import type { WorkerDirectory } from '#platform';
import type { EntryLinkView, EntryView } from './timeline.dto.js';
import type { EntryRow } from './timeline.query.js';

/** Where days of the demo counties are counted. */
const ZONE = 'America/Chicago';
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** Whole calendar days between when it happened and when it was recorded; undefined on the same day. */
export function lateDays(occurredAt: string | Date, recordedAt: string | Date): number | undefined {
  const day = (moment: string | Date): number => Date.parse(DAY.format(new Date(moment)));
  const days = Math.round((day(recordedAt) - day(occurredAt)) / 86_400_000);
  return days > 0 ? days : undefined;
}

/** Values that are ids of workers, and are shown by name. */
const PEOPLE = ['actorId', 'theirsBy'];

function named(values: EntryRow['values'], directory: WorkerDirectory): object {
  const people = PEOPLE.filter((key) => typeof values[key] === 'string').map((key) => [
    key === 'actorId' ? 'to' : key,
    directory.who(String(values[key])),
  ]);
  return { ...values, ...Object.fromEntries(people) };
}

function linkOf({ about, aboutId, itemId, itemKind, parentId }: EntryRow): EntryLinkView | undefined {
  if (about !== 'plan') return undefined;
  if (itemKind === 'goal') return { planId: aboutId, goalId: itemId ?? undefined };
  if (itemKind === 'action') return { planId: aboutId, goalId: parentId ?? undefined, actionId: itemId ?? undefined };
  return { planId: aboutId, ...(parentId && { goalId: parentId }) };
}

/** An entry as a reader who may see it gets it. The goal of an action may be hidden from them; its id tells nothing. */
export function entryView(row: EntryRow, directory: WorkerDirectory): EntryView {
  const { eventId, position, type, kind, words, voice, program, actorId, values, itemTitle, itemCode, correctsEventId } = row;
  return {
    id: eventId,
    position,
    type,
    kind,
    title: `timeline.${type}`,
    values: { ...named(values, directory), ...(itemTitle && { item: itemTitle }), ...(itemCode && { deadline: itemCode }) },
    words: words ?? undefined,
    voice: voice ?? undefined,
    who: directory.who(actorId, program ?? undefined),
    program: program ?? undefined,
    occurredAt: new Date(row.occurredAt).toISOString(),
    recordedAt: new Date(row.recordedAt).toISOString(),
    late: lateDays(row.occurredAt, row.recordedAt),
    sharing: row.itemSharing ?? row.sharing,
    sharedWith: row.itemSharedWith ?? row.sharedWith,
    corrected: correctsEventId ? { eventId: correctsEventId } : undefined,
    link: linkOf(row),
  };
}
