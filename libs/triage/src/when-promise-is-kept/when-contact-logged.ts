import type { ContactLogged } from '#casework';
import type { Reaction, ReactionCommand, Recorded } from '#event-sourcing';
import { triageIdOf } from '#intake';
import { meetDeadline, type MeetDeadline } from './meet-deadline.js';

function meet({ id, data, metadata }: Recorded<ContactLogged>): ReactionCommand[] {
  const withThem = data.withWhom === 'person' || data.withWhom === 'family';
  if (!data.reached || !withThem) return [];
  const input: MeetDeadline = { kind: 'first-contact', doneAt: metadata.occurredAt, byEventId: id };
  return [{ command: meetDeadline as unknown as ReactionCommand['command'], streamId: triageIdOf(data.intakeId), input }];
}

/** The first contact that reached the person or their family meets the deadline that the triage set for it. */
export const whenContactLogged: Reaction = { name: 'when-contact-logged', on: { ContactLogged: meet } };
