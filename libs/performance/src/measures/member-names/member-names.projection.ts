import { change, on, streamIdOf, type Projection } from '#event-sourcing';
import type { NameRecorded } from '#people';
import { MemberName } from './member-name.entity.js';

/** Nicknames and former names never replace the name that holds. */
const HOLDS: readonly string[] = ['usual', 'legal'];

export const memberNames: Projection = {
  name: 'member-names',
  version: 1,
  entities: [MemberName],
  on: {
    NameRecorded: on<NameRecorded>(({ stream, data, personal }) => {
      const personId = streamIdOf(stream);
      const name = personal ? `${personal.given} ${personal.family}`.trim() : null;
      return [change(MemberName, { personId }, (row) => (row && !HOLDS.includes(data.use) ? row : { personId, name }))];
    }),
  },
};
