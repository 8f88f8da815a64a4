import { command, refuse } from '#event-sourcing';
import type { ContactPointEnded } from '../person.events.js';
import { person, requireRegistered } from '../person.js';

/** Nobody is reached this way any more. */
export const endContactPoint = command(
  'EndContactPoint',
  person,
  ({ contactPointId }: { contactPointId: string }, state): readonly ContactPointEnded[] => {
    requireRegistered(state);
    if (!state.openContactPoints.includes(contactPointId)) {
      refuse('people.contact-point-ended', 'This way to reach the person is not in use.', ['record-contact-point']);
    }
    return [{ type: 'ContactPointEnded', data: { contactPointId } }];
  },
);
