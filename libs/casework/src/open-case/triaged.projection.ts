import { change, on, patch, streamIdOf, type Projection } from '#event-sourcing';
import type { MemberJoined, MemberLeft } from '#people';
import type { ResponseLevelAssigned, TriageCompleted, TriageStarted } from '#triage';
import { Triaged, TriagedHousehold } from './triaged.entity.js';

/** What a case is opened from: completed triages and households. */
export const triaged: Projection = {
  name: 'triaged',
  version: 1,
  entities: [Triaged, TriagedHousehold],
  on: {
    TriageStarted: on<TriageStarted>(({ stream, data, facts = {} }) => {
      const triageId = streamIdOf(stream);
      const { intakeId, personId, county, contactAt } = data;
      return [
        change(Triaged, { triageId }, () => ({ triageId, intakeId, personId, county, contactAt, facts, level: null, completed: false })),
      ];
    }),
    ResponseLevelAssigned: on<ResponseLevelAssigned>(({ stream, data: { level } }) => [
      patch(Triaged, { triageId: streamIdOf(stream) }, (row) => ({ ...row, level })),
    ]),
    TriageCompleted: on<TriageCompleted>(({ stream, data: { level } }) => [
      patch(Triaged, { triageId: streamIdOf(stream) }, (row) => ({ ...row, level, completed: true })),
    ]),
    MemberJoined: on<MemberJoined>(({ stream, data: { personId } }) => {
      const key = { householdId: streamIdOf(stream), personId };
      return [change(TriagedHousehold, key, () => key)];
    }),
    MemberLeft: on<MemberLeft>(({ stream, data: { personId } }) => [
      change(TriagedHousehold, { householdId: streamIdOf(stream), personId }, () => undefined),
    ]),
  },
};
