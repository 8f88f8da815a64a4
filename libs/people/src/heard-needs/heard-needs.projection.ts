import type { CaseOpened } from '#casework';
import { change, on, patch, put, streamIdOf, type Projection, type Recorded, type RowChange } from '#event-sourcing';
import type { ContactReceived, NeedsStated, PersonIdentified } from '#intake';
import type { ScreeningCompleted, ScreeningStarted } from '#triage';
import { CaseOfContact, FoundNeeds, HeardNeeds, heardNeedsEntities } from './heard-needs.entity.js';

/** Keeps what people said that they need, and what a screening found. */
export const heardNeeds: Projection = {
  name: 'heard-needs',
  version: 1,
  entities: heardNeedsEntities,
  on: {
    ContactReceived: on<ContactReceived>((event) => heard(event, { channel: event.data.channel })),
    PersonIdentified: on<PersonIdentified>((event) => heard(event, { personId: event.data.personId })),
    NeedsStated: on<NeedsStated>((event) =>
      heard(event, {
        needs: Object.entries(event.data.needs).flatMap(([need, answer]) => (answer === 'yes' ? [need] : [])),
        heardAt: event.metadata.occurredAt,
        actorId: event.metadata.actor.id,
      }),
    ),
    ScreeningStarted: on<ScreeningStarted>(({ stream, data: { intakeId, triageId, personId, instrument, version } }) => {
      const screeningId = streamIdOf(stream);
      const row = { screeningId, intakeId, triageId, personId, instrument, version, needs: null, foundAt: null, actorId: null };
      return [put(FoundNeeds, { screeningId }, row)];
    }),
    ScreeningCompleted: on<ScreeningCompleted>((event) => {
      const needs = (event.facts?.['needs'] ?? []) as readonly string[];
      const { occurredAt, actor } = event.metadata;
      const found = { needs, foundAt: occurredAt, actorId: actor.id };
      return [patch(FoundNeeds, { screeningId: streamIdOf(event.stream) }, (row) => ({ ...row, ...found }))];
    }),
    CaseOpened: on<CaseOpened>((event) => {
      const { intakeId } = event.data;
      return [put(CaseOfContact, { intakeId }, { intakeId, caseId: streamIdOf(event.stream) })];
    }),
  },
};

const NOTHING = { personId: null, needs: null, channel: null, heardAt: null, actorId: null };

function heard(event: Recorded, more: Partial<HeardNeeds>): RowChange[] {
  const intakeId = streamIdOf(event.stream);
  return [change(HeardNeeds, { intakeId }, (row) => ({ ...(row ?? { intakeId, ...NOTHING }), ...more }))];
}
