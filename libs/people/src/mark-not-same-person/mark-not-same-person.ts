import { command, Refusal } from '#event-sourcing';
import type { MarkedNotSamePerson } from '../person.events.js';
import { person, requireRegistered } from '../person.js';

export interface MarkNotSamePerson {
  readonly otherPersonId?: string;
  /** The contact whose person is not this one, while nobody is identified there yet. */
  readonly intakeId?: string;
}

/** It is somebody else, and stays so: the pair is never proposed again. Saying it twice changes nothing. */
export const markNotSamePerson = command(
  'MarkNotSamePerson',
  person,
  ({ otherPersonId, intakeId }: MarkNotSamePerson, state, context): readonly MarkedNotSamePerson[] => {
    requireRegistered(state);
    if ((otherPersonId ?? intakeId) === undefined || otherPersonId === context.streamId) {
      throw new Refusal('content', 'people.not-same-as-whom', 'Say which other person, or which contact, this is not.');
    }
    const told = [otherPersonId, intakeId].filter((id) => id !== undefined);
    if (told.every((id) => state.notSame.includes(id))) return [];
    return [{ type: 'MarkedNotSamePerson', data: { ...(otherPersonId ? { otherPersonId } : {}), ...(intakeId ? { intakeId } : {}) } }];
  },
);
