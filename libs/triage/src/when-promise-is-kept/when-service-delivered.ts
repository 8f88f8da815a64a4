import type { Reaction, ReactionCommand, Recorded } from '#event-sourcing';
import { triageIdOf } from '#intake';
import type { ServiceDelivered } from '#plans';
import { meetDeadline, type MeetDeadline } from './meet-deadline.js';

function meet({ id, data, metadata }: Recorded<ServiceDelivered>): ReactionCommand[] {
  if (!data.first) return [];
  const input: MeetDeadline = { kind: 'first-service', doneAt: metadata.occurredAt, byEventId: id };
  return [{ command: meetDeadline as unknown as ReactionCommand['command'], streamId: triageIdOf(data.intakeId), input }];
}

/** The first service of a case meets the deadline that the triage set for it. */
export const whenServiceDelivered: Reaction = { name: 'when-service-delivered', on: { ServiceDelivered: meet } };
