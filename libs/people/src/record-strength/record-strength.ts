import { command } from '#event-sourcing';
import type { Source, StrengthRecorded } from '../person.events.js';
import { sourceOf } from '../person.facts.js';
import { person, requireRegistered } from '../person.js';

/** What somebody does well, in words; every case page shows it. */
export const recordStrength = command(
  'RecordStrength',
  person,
  (input: { words: string } & Source, state, context): readonly StrengthRecorded[] => {
    requireRegistered(state);
    const data = { strengthId: context.newId('strength'), source: sourceOf(input) };
    return [{ type: 'StrengthRecorded', data, personal: { words: input.words }, subjects: [context.streamId] }];
  },
);
