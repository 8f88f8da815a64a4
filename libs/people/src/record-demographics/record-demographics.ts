import { command } from '#event-sourcing';
import type { DemographicsRecorded, Source } from '../person.events.js';
import { demographicsRecorded, sourceOf, type ToldDemographics } from '../person.facts.js';
import { person, requireRegistered } from '../person.js';

/** What somebody says of their groups and language; the newest holds, all stay. */
export const recordDemographics = command(
  'RecordDemographics',
  person,
  (input: ToldDemographics & Source, state, context): readonly DemographicsRecorded[] => {
    requireRegistered(state);
    return [demographicsRecorded(input, sourceOf(input), context, state.birthDate)];
  },
);
