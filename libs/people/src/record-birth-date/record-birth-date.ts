import { command, refuse } from '#event-sourcing';
import type { BirthDateRecorded, Source } from '../person.events.js';
import { birthDateRecorded, sourceOf, type ToldBirth } from '../person.facts.js';
import { person, requireRegistered } from '../person.js';

/** A birth date that was not known yet; one that was is corrected. */
export const recordBirthDate = command(
  'RecordBirthDate',
  person,
  (input: ToldBirth & Source, state, context): readonly BirthDateRecorded[] => {
    requireRegistered(state);
    if (state.birthDate !== undefined) {
      refuse('people.birth-date-known', 'A birth date is already known. Correct it, so that both values are kept.', ['correct-fact']);
    }
    return [birthDateRecorded(input, sourceOf(input), context)];
  },
);
