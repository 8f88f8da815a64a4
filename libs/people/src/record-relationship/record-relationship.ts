import { command, Refusal } from '#event-sourcing';
import type { RelationshipRecorded } from '../household.events.js';
import { household, requireFormed } from '../household.js';

export type RecordRelationship = RelationshipRecorded['data'];

/** How two people are related, and whether one must not be put in contact with the other. */
export const recordRelationship = command(
  'RecordRelationship',
  household,
  ({ fromPersonId, toPersonId, kind, noContact }: RecordRelationship, state): readonly RelationshipRecorded[] => {
    requireFormed(state);
    if (fromPersonId === toPersonId) throw new Refusal('content', 'household.same-person', 'A relationship is between two people.');
    return [{ type: 'RelationshipRecorded', data: { fromPersonId, toPersonId, kind, noContact } }];
  },
);
