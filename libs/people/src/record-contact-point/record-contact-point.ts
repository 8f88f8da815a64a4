import { command } from '#event-sourcing';
import type { ContactPointRecorded, Source } from '../person.events.js';
import { contactPointRecorded, sourceOf, type ToldContactPoint } from '../person.facts.js';
import { person, requireRegistered } from '../person.js';

/** Another way to reach a person, and what is safe on it. */
export const recordContactPoint = command(
  'RecordContactPoint',
  person,
  (input: ToldContactPoint & Source, state, context): readonly ContactPointRecorded[] => {
    requireRegistered(state);
    return [contactPointRecorded(input, sourceOf(input), context, context.newId('contact-point'))];
  },
);
