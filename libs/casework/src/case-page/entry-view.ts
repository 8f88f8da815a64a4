import { sees, type Audience, type WorkerDirectory } from '#platform';
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

/** Where it stands. The goal of an action may be hidden from the reader: then nothing names it. */
function linkOf(row: EntryRow, audience: Audience): EntryLinkView | undefined {
  const { about, aboutId, itemId, itemKind, parentId, parentSharing, parentSharedWith } = row;
  if (about !== 'plan') return undefined;
  if (itemKind === 'goal') return { planId: aboutId, goalId: itemId ?? undefined };
  const isShared = parentId !== null && itemKind !== 'conflict' && sees(audience, parentSharing ?? 'nobody', parentSharedWith ?? []);
  const goal = { planId: aboutId, ...(isShared && { goalId: parentId }) };
  return itemKind === 'action' ? { ...goal, actionId: itemId ?? undefined } : goal;
}

/** Who reads an entry, and what of the case they see. */
export interface EntryReader {
  readonly audience: Audience;
  /** Their own record, of people and family members. */
  readonly personId?: string;
}

/** What is said in these is between one of the family and the team. */
const BETWEEN_THEM: readonly string[] = ['AgreementDeclined', 'ActionRequestMade', 'ActionRequestAnswered'];

/**
 * What was said. Why somebody said no to a plan, and what they asked about a step, is for the team and for themselves; the rest of the
 * family reads that they did, alone.
 */
function saidFor({ type, values, words, voice }: EntryRow, { audience, personId }: EntryReader): Pick<EntryView, 'words' | 'voice'> {
  const mayRead = !BETWEEN_THEM.includes(type) || sees(audience, 'team') || (personId !== undefined && personId === values['personId']);
  return mayRead ? { words: words ?? undefined, voice: voice ?? undefined } : {};
}

/** What is said of it: a step or a service that ended because others go on with it is not one that nobody needs any more. */
const titleOf = ({ type, values }: EntryRow): string => `timeline.${type}${typeof values['handedOnTo'] === 'string' ? '.handed-on' : ''}`;

/** An entry as a reader who may see it gets it. */
export function entryView(row: EntryRow, directory: WorkerDirectory, reader: EntryReader): EntryView {
  const { eventId, position, type, kind, program, actorId, values, itemTitle, itemCode, correctsEventId } = row;
  return {
    id: eventId,
    position,
    type,
    kind,
    title: titleOf(row),
    values: { ...named(values, directory), ...(itemTitle && { item: itemTitle }), ...(itemCode && { deadline: itemCode }) },
    ...saidFor(row, reader),
    who: directory.who(actorId, program ?? undefined),
    program: program ?? undefined,
    occurredAt: new Date(row.occurredAt).toISOString(),
    recordedAt: new Date(row.recordedAt).toISOString(),
    late: lateDays(row.occurredAt, row.recordedAt),
    sharing: row.itemSharing ?? row.sharing,
    sharedWith: row.itemSharedWith ?? row.sharedWith,
    corrected: correctsEventId ? { eventId: correctsEventId } : undefined,
    link: linkOf(row, reader.audience),
  };
}
