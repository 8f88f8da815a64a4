import { command } from '#event-sourcing';
import type { CommunicationNeedRecorded } from '../person.events.js';
import { person, requireRegistered } from '../person.js';

export interface RecordCommunicationNeed {
  readonly interpreter: boolean;
  readonly language: string;
  readonly note?: string;
}

/** What somebody needs to be understood: an interpreter, large print, more time. */
export const recordCommunicationNeed = command(
  'RecordCommunicationNeed',
  person,
  ({ interpreter, language, note }: RecordCommunicationNeed, state, context): readonly CommunicationNeedRecorded[] => {
    requireRegistered(state);
    return [
      { type: 'CommunicationNeedRecorded', data: { interpreter, language }, personal: { note: note ?? '' }, subjects: [context.streamId] },
    ];
  },
);
