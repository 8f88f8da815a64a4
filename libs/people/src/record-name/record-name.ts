import { command } from '#event-sourcing';
import type { NameRecorded, Source } from '../person.events.js';
import { nameRecorded, sourceOf, type ToldName } from '../person.facts.js';
import { person, requireRegistered } from '../person.js';

/** Another name of a person; names told earlier stay. */
export const recordName = command('RecordName', person, (input: ToldName & Source, state, context): readonly NameRecorded[] => {
  requireRegistered(state);
  return [nameRecorded(input, sourceOf(input), context, context.newId('name'))];
});
